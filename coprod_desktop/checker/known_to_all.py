"""Words that stand in the lists because people look them up, and that nearly every adult knows when they read them.

The standard version leaves them alone; easy read explains even these.
"""

from typing import Final

_LISTED = """
    accident and emergency, anxiety, back pay, being an employer, blood pressure, blood test, blood tests, case
    study, chest infection, chief executive, chief executives, claim form, consent form, consent forms,
    constipation, director of finance, financial implications, financial year, fracture, fractures, gp, gps, grab
    rail, grab rails, hearing aid, hearing aids, holiday pay, home visit, home visits, hospital ward, human rights,
    insulin, interpreter, jargon, joint account, landlord, landlords, legal implications, line manager, lunch club,
    lunch clubs, minimum wage, minutes, mobility scooter, mobility scooters, nhs, noted, nursing home, nursing
    homes, payslip, petition, pharmacist, pharmacists, physiotherapist, physiotherapists, pneumonia, procedure,
    procedures, questionnaire, questionnaires, report author, review meeting, rota, scam, scams, sick pay, side
    effect, side effects, social worker, social workers, solicitor, solicitors, stroke, symptom, symptoms,
    timesheet, timesheets, to note, trade union, travel time, waiting list, waiting lists, walking frame, walking
    frames, zimmer frame
"""

WORDS: Final = frozenset(" ".join(_LISTED.split()).split(", "))
"""In small letters, each in the forms that are as well known."""
