"""Words that stand in the lists because people look them up, and that nearly every adult knows when they read them.

The standard version leaves them alone; easy read explains even these.
"""

from typing import Final

_LISTED = """
    accident and emergency, adult services, adult social care, agenda, agendas, annex a, annex b, annex c, annex d,
    anxiety, apologies from, application fee, application fees, assessment, assessments, autism, autistic, average
    wait, back pay, backlog, backlogs, bed rail, bed rails, being an employer, bereavement, bid, bidder, bidders,
    bids, blood pressure, blood test, blood tests, brain injury, bursary, care assistant, care assistants, care
    charges, care fees, care home, care homes, care worker, care workers, carer, carers, carers' centre, carers'
    centres, carers' forum, carers' group, carers' service, carers' services, carers’ centre, carers’ centres,
    carers’ forum, carers’ group, carers’ service, carers’ services, case study, cash flow, chair, chest infection,
    chief executive, chief executives, chief officer, chief officers, chiropody, citizens advice, claim form,
    committee, committees, complaint, complaints, complaintses, consent form, consent forms, constipation, cost of
    living, cost of livings, council, councillor, councillors, councils, counselling, daily notes, day care, day
    centre, day centres, dementia, diagnoses, director of finance, drop-in, drop-ins, early years, elected member,
    elected members, england average, executive director, executive directors, family carer, family carers, family
    doctor, family doctors, financial implications, financial year, forecast, forecasts, fracture, fractures, front
    line staff, front-line staff, frontline, frontline staff, general practice, general practices, give notice, gp,
    gp practice, gp practices, gps, grab rail, grab rails, grant, grants, ground rules, guidance, guidances, half
    step, hardship, hardships, health and social care, health and social cares, hearing aid, hearing aids, holiday
    pay, home care, home manager, home managers, home support, home visit, home visits, hospital discharge, hospital
    ward, hourly rate, hourly rates, housing officer, housing officers, human rights, incontinence pad, incontinence
    pads, independence, independences, inspection, inspection report, inspection reports, inspections, insulin,
    interpreter, interpreters, invoice, invoices, jargon, job centre, job description, job descriptions, jobcentre,
    jobcentres, joint account, key worker, key workers, landlord, landlords, large print, large prints, late calls,
    leader of the council, learning disabilities, learning disability, legal implications, licences, lifestyle
    choice, line manager, long list, long-term care, lunch club, lunch clubs, main carer, main carers,
    meet-the-buyer, men's shed, mental health team, mental health teams, men’s shed, minimum wage, minutes, missed
    calls, missed visits, mobility scooter, mobility scooters, modern slavery, named worker, named workers, national
    average, next of kin, nhs, night cover, night shelter, night shelters, noted, nursing home, nursing homes, open
    case, open cases, paediatrician, paediatricians, paid work, parking charge, patient, patients, payslip, pension
    age, petition, pharmacist, pharmacists, physio, physios, physiotherapist, physiotherapists, pneumonia, policies,
    policy, powerchair, powerchairs, private pension, private pensions, procedure, procedures, professional,
    professionals, questionnaire, questionnaires, raised toilet seat, raised toilet seats, redundancy, redundancy
    pay, refer, referred, refers, registered social worker, registered social workers, report author, residential
    care home with nursing, residential care home with nursings, residential home, residential homes, response
    times, review meeting, ring 111, rota, round the clock care, round-the-clock care, running costs, scam, scams,
    seizure, seizures, self-care, sick pay, side effect, side effects, significant others, social care, social
    worker, social workers, solicitor, solicitors, special school, special schools, steroid, steroids, strategies,
    strategy, stroke, stroke unit, sub-group, sub-groups, symptom, symptoms, tax credit, tax credits, team manager,
    team managers, timesheet, timesheets, to note, trade union, travel time, two carers, unpaid carer, unpaid
    carers, usual suspects, volunteer, volunteering, volunteerings, volunteers, waiting list, waiting lists, waiting
    time, waiting times, walking frame, walking frames, ward manager, ward managers, weekend discharges, weekly
    charge, weekly fee, weekly fees, weighted blanket, weighted blankets, wet room, wet rooms, what matters to me,
    what we heard, workforce, works pension, works pensions, young carer, young carers, zimmer frame
"""

WORDS: Final = frozenset(" ".join(_LISTED.split()).split(", "))
"""In small letters, each in the forms that are as well known."""
