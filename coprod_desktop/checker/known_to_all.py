"""Words that stand in the lists because people look them up, and that nearly every adult knows when they read them.

The standard version leaves them alone; easy read explains even these.
"""

from typing import Final

_LISTED = """
    accident and emergency, adult services, anxiety, apologies from, assessment, assessments, autism, autistic, back
    pay, backlog, backlogs, being an employer, bid, bidder, bidders, bids, blood pressure, blood test, blood tests,
    brain injury, bursary, care assistant, care assistants, care charges, care fees, care home, care homes, care
    worker, care workers, carer, carers, carers' centre, carers' centres, carers' forum, carers' service, carers’
    centre, carers’ centres, carers’ forum, carers’ service, case study, chest infection, chief executive, chief
    executives, claim form, committee, committees, complaint, complaints, complaintses, consent form, consent forms,
    constipation, cost of living, cost of livings, council, councillor, councillors, councils, day centre, day
    centres, dementia, director of finance, drop-in, drop-ins, early years, family carer, family carers, family
    doctor, family doctors, financial implications, financial year, fracture, fractures, general practice, general
    practices, give notice, gp, gps, grab rail, grab rails, grant, grants, guidance, guidances, half step, hardship,
    hardships, health and social care, health and social cares, hearing aid, hearing aids, holiday pay, home care,
    home support, home visit, home visits, hospital discharge, hospital ward, human rights, independence,
    independences, inspection, inspection report, inspection reports, inspections, insulin, interpreter, invoice,
    invoices, jargon, job centre, jobcentre, jobcentres, joint account, key worker, key workers, landlord,
    landlords, large print, large prints, late calls, legal implications, licences, line manager, long list,
    long-term care, lunch club, lunch clubs, meet-the-buyer, men's shed, men’s shed, minimum wage, minutes, missed
    calls, mobility scooter, mobility scooters, modern slavery, named worker, named workers, nhs, noted, nursing
    home, nursing homes, open case, open cases, paid work, patient, patients, payslip, petition, pharmacist,
    pharmacists, physio, physios, physiotherapist, physiotherapists, pneumonia, policies, policy, procedure,
    procedures, professional, professionals, questionnaire, questionnaires, refer, referred, refers, report author,
    residential care home with nursing, residential care home with nursings, residential home, residential homes,
    review meeting, rota, scam, scams, self-care, sick pay, side effect, side effects, social care, social worker,
    social workers, solicitor, solicitors, special school, special schools, steroid, steroids, strategies, strategy,
    stroke, stroke unit, sub-group, sub-groups, symptom, symptoms, tax credit, tax credits, timesheet, timesheets,
    to note, trade union, travel time, two carers, usual suspects, volunteer, volunteering, volunteerings,
    volunteers, waiting list, waiting lists, walking frame, walking frames, weekly charge, wet room, wet rooms, what
    matters to me, what we heard, workforce, zimmer frame
"""

WORDS: Final = frozenset(" ".join(_LISTED.split()).split(", "))
"""In small letters, each in the forms that are as well known."""
