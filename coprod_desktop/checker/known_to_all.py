"""Words that stand in the lists because people look them up, and that nearly every adult knows when they read them.

The standard version leaves them alone; easy read explains even these.
"""

from typing import Final

_LISTED = """
    accident and emergency, administered, adult services, adult social care, agenda, agendas, annex a, annex b,
    annex c, annex d, anxiety, apologies from, apologies were received, application fee, application fees, are asked
    to note, asked to note, assessment, assessments, autism, autistic, average wait, backlog, backlogs, being an
    employer, bereavement, bid, bidder, bidders, bids, blood pressure, blood test, blood tests, body mass index,
    borough council, brain injuries, brain injury, bursary, cabinet, care assistant, care assistants, care charges,
    care fees, care home, care homes, care worker, care workers, carer, carers, carers' centre, carers' centres,
    carers' forum, carers' group, carers' service, carers' services, carers’ centre, carers’ centres, carers’ forum,
    carers’ group, carers’ service, carers’ services, case study, cash flow, chair, chaired, chairman, chest
    infection, chief executive, chief executives, chief officer, chief officers, chiropody, citizens advice, city
    council, claim form, client, clients, committee, committees, complaint, complaints, complaintses, complies with,
    comply with, corporate director, corporate directors, cost of living, cost of livings, council, councillor,
    councillors, councils, county council, daily notes, day care, day centre, day centres, dementia, depression,
    diagnoses, diagnosis, director of finance, discharge letter, discharge letters, discussion paper, discussion
    papers, drop-in, drop-ins, elected member, elected members, enforcement, engaged, england average, eviction,
    evictions, executive director, executive directors, executive summary, facilities, family carer, family carers,
    family doctor, family doctors, finance manager, finance managers, financial year, fire and rescue service, first
    instance, forecast, forecasts, forum, forums, four calls a day, four times a day, fracture, fractures, front
    line staff, front-line staff, frontline, frontline staff, general practice, general practices, give notice, gp,
    gps, grab rail, grab rails, grant, grants, ground rules, guidance, guidances, half step, hardship, hardships,
    health and social care, health and social cares, hearing aid, hearing aids, holiday pay, home care, home
    manager, home managers, home support, home visit, home visits, hospital discharge, hospital ward, hourly rate,
    hourly rates, housing officer, housing officers, human rights, independence, independences, inspection,
    inspection report, inspection reports, inspections, insulin, interpreter, interpreters, is asked to note,
    jargon, job centre, jobcentre, jobcentres, joint account, landlord, landlords, large print, large prints, late
    calls, lawful, lawfully, leader of the council, learning disabilities, learning disability, legal implications,
    licences, lifestyle choice, live-in carer, live-in carers, long list, long-term care, main carer, main carers,
    matron, measurable, meet-the-buyer, men's shed, mental health team, mental health teams, men’s shed, minimum
    wage, minutes, missed calls, missed visits, mobility scooter, mobility scooters, motion, named worker, named
    workers, national average, nhs, night cover, night shelter, night shelters, noted, nursing home, nursing homes,
    nutrition, officer, officers, on loan, open case, open cases, outcome, overdue, paediatrician, paediatricians,
    paid work, parking charge, patient, patient experience, patients, payslip, payslips, pension age, performance
    report, performance reports, personnel file, personnel files, petition, pharmacist, pharmacists,
    physiotherapist, physiotherapists, pilot, pilots, policies, policy, pressure care, private pension, private
    pensions, probation, procedure, procedures, professional, professionals, put to the vote, quality committee,
    quality committees, questions from members of the public, questions from the public, raised toilet seat, raised
    toilet seats, recruitment checks, redundancy pay, refer, referred, refers, registered social worker, registered
    social workers, report author, representative, representatives, residential care home with nursing, residential
    care home with nursings, residential home, residential homes, response times, review meeting, ring 111, rota,
    round the clock care, round-the-clock care, running costs, scam, scams, screened, seizure, seizures, self-care,
    sensory garden, sensory gardens, sick pay, side effect, side effects, significant others, social care, social
    services, social worker, social workers, solicitor, solicitors, special school, special schools, stairlift,
    stairlifts, steroid, steroids, strategies, strategy, stroke, stroke unit, sub-group, sub-groups, symptom,
    symptoms, system, systems, tax credit, tax credits, timesheet, timesheets, to note, trade union, travel time,
    trust board, two carers, unpaid carer, unpaid carers, volunteer, volunteering, volunteerings, volunteers,
    waiting list, waiting lists, waiting time, waiting times, walking frame, walking frames, ward manager, ward
    managers, weekend discharges, weekly charge, weekly fee, weekly fees, weighted, weighted blanket, weighted
    blankets, what matters to me, what we heard, workforce, working age, works pension, works pensions, zimmer frame
"""

WORDS: Final = frozenset(" ".join(_LISTED.split()).split(", "))
"""In small letters, each in the forms that are as well known."""
