"""Words that stand in the lists because people look them up, and that nearly every adult knows when they read them.

The standard version leaves them alone; easy read explains even these.
"""

from typing import Final

WORDS: Final = frozenset(
    {
        *("nhs", "gp", "gps", "social worker", "social workers", "pharmacist", "pharmacists", "rota", "interpreter"),
        *("insulin", "blood test", "blood tests", "blood pressure", "hearing aid", "hearing aids", "walking frame"),
        *(
            "walking frames",
            "zimmer frame",
            "constipation",
            "fracture",
            "fractures",
            "pneumonia",
            "symptom",
            "symptoms",
        ),
        *("side effect", "side effects", "chest infection", "physiotherapist", "physiotherapists", "anxiety", "stroke"),
        *("home visit", "home visits", "grab rail", "grab rails", "nursing home", "nursing homes", "waiting list"),
        *("waiting lists", "accident and emergency", "mobility scooter", "mobility scooters", "hospital ward"),
        *(
            "holiday pay",
            "sick pay",
            "minimum wage",
            "timesheet",
            "timesheets",
            "payslip",
            "line manager",
            "trade union",
        ),
        *("chief executive", "chief executives", "director of finance", "being an employer", "travel time", "back pay"),
        *("solicitor", "solicitors", "scam", "scams", "financial year", "claim form", "human rights", "joint account"),
        *(
            "questionnaire",
            "questionnaires",
            "consent form",
            "consent forms",
            "minutes",
            "noted",
            "to note",
            "procedure",
        ),
        *("procedures", "report author", "legal implications", "financial implications", "review meeting", "jargon"),
        *("case study", "lunch club", "lunch clubs", "petition", "landlord", "landlords"),
    }
)
"""In small letters, each in the forms that are as well known."""
