"""Forms of terms: what must be found, written by hand from care papers."""

import pytest

from coprod_desktop.language.entry import Entry, SayInstead, ShortForm
from coprod_desktop.language.forms import expand
from coprod_desktop.language.matching import Matcher

# term | every form that people write
FORMS = """
personal assistant | personal assistants | personal assistant's | personal assistants' | Personal Assistant
personal budget | personal budgets | personal-budget
family carer | family carers | family carer's
co-chair | co-chairs | cochair | co chair | co-chair's
co-design | co-designs | co-designed | co-designing | codesign | codesigned
advocate | advocates | advocate's | advocates’
step-down bed | step-down beds | step down bed
out-of-area placement | out-of-area placements | out of area placement
person-centred plan | person-centred plans | person centred plan
risk assessment | risk assessments | Risk Assessment
means test | means tests | means-test
cost of living | costs of living
point of contact | points of contact
code of practice | codes of practice
place of safety | places of safety
letter of authority | letters of authority
next of kin
notice of motion | notices of motion
court of protection deputy | court of protection deputies
nearest relative | nearest relatives | nearest relative's
attorney | attorneys | attorney's
deputy | deputies | deputy's
beneficiary | beneficiaries
agency | agencies
subsidiary | subsidiaries
inquiry | enquiry | inquiries
crisis | crises
basis | bases
prognosis | prognoses
half-day | half-days | half day
follow-up | follow-ups | follow up
hand-over | hand-overs | handover | handovers
drop-in session | drop-in sessions | drop in session
break clause | break clauses
lead officer | lead officers
sub-committee | sub-committees | subcommittee | sub committee
multi-agency meeting | multi-agency meetings | multiagency meeting
non-executive director | non-executive directors | nonexecutive director
pre-payment card | prepayment card | pre payment cards
self-assessment | self-assessments | self assessment
self-funder | self-funders | self funder
self-advocate | self-advocates
reassessment | reassessments | re-assessment
underspend | underspends
overspend | overspends | over-spend
top-up fee | top-up fees | top up fee
live-in carer | live-in carers | live in carer
stakeholder | stakeholders | stakeholder's
organisation | organisations | organization | organizations
authorisation | authorisations | authorization
specialised service | specialised services | specialized service
programme board | programme boards
judgement | judgements | judgment
counselling | counseling
ageing well | aging well
paediatrician | paediatricians | pediatrician
practitioner | practitioners
child's plan | child's plans | child’s plan | childs plan | children's plan
employer's liability | employers' liability | employers liability
residents' meeting | residents meeting | resident's meeting | residents’ meetings
carers' centre | carers centre | carer's centre | carers’ centres
director of adult social services | directors of adult social services
head of service | heads of service
member of the public | members of the public
memorandum of understanding | memoranda of understanding | memorandums of understanding
rule of law | rules of law
right to rent | rights to rent
expert by experience | experts by experience
quorum | quorums
forum | forums
consortium | consortiums
curriculum | curricula
addendum | addenda
panel | panels
eligible need | eligible needs
commissioning body | commissioning bodies
statutory body | statutory bodies
supervisory body | supervisory bodies
responsible clinician | responsible clinicians
approved mental health professional | approved mental health professionals
triage | triaged | triages | triaging
ring-fence | ring-fenced | ring-fences | ring-fencing | ringfence | ringfenced
mobilise | mobilised | mobilising | mobilize | mobilises
de-escalate | de-escalates | de-escalated | de-escalating
signpost | signposts | signposted | signposting
ratify | ratifies | ratified | ratifying
mitigate | mitigates | mitigated | mitigating
carer | carers | carer's | carer’s | carers' | carers’ | Carer
carer's assessment | carer's assessments | carers assessment | carers' assessment | carers’ assessments
carers assessment | carer's assessment | carers' assessment
deprivation of liberty | deprivations of liberty | Deprivation of Liberty
power of attorney | powers of attorney
duty of care | duties of care
terms of reference | term of reference
co-production | coproduction | co production | co‑production | co–production | Co-Production
co-produce | co-produces | co-produced | co-producing | coproduced | co produced
multi-disciplinary team | multidisciplinary team | multi disciplinary teams | multi-disciplinary teams
self-directed support | self directed support
reablement | re-ablement | re ablement
safeguarding | Safeguarding
personalisation | personalization
utilise | utilised | utilises | utilising | utilize | utilized | utilizing
prioritise | prioritised | prioritizing | prioritises
facilitate | facilitates | facilitated | facilitating
criterion | criteria
analysis | analyses
diagnosis | diagnoses
person in charge | people in charge | persons in charge
child in need | children in need
child protection plan | child protection plans
looked after child | looked after children | looked-after children | looked-after child
passer-by | passers-by
appendix | appendices | appendixes
needs assessment | needs assessments | needs-assessment
direct payments | direct payment | Direct Payments
short breaks | short break | short-break
best interests meeting | best interests meetings | best-interests meeting
care and support plan | care & support plan | care and support plans
health and wellbeing board | health & wellbeing boards | health and well-being board
behaviour support plan | behavior support plan
day centre | day centres | day center | day-centre
enquiry | enquiries | inquiry | inquiries
adviser | advisers | advisor | advisors
discharge bed | discharge beds
unmet need | unmet needs
elected representative | elected representatives
family | families
round table | round tables
key worker | key workers | key-worker
policy | policies
local authority | local authorities
statutory duty | statutory duties
lack capacity | lacks capacity | lacked capacity | lacking capacity
lasting power of attorney | lasting powers of attorney
occupational therapist | occupational therapists | occupational therapist's
mental health crisis | mental health crises
""".strip().splitlines()


def _cases() -> list[tuple[str, str]]:
    return [(term, form) for line in FORMS for term, *forms in [line.split(" | ")] for form in [term, *forms]]


def _finds(entry: Entry, written: str) -> bool:
    text = f"We saw {written} today."
    owner = ("'s", "’s", "'", "’")
    ends = {7 + len(written)} | {7 + len(written.removesuffix(end)) for end in owner}
    return any(match.start == 7 and match.end in ends for match in Matcher([entry]).find(text))


@pytest.mark.parametrize(("term", "form"), _cases())
def test_a_term_is_found_in_each_form_that_people_write(term: str, form: str) -> None:
    assert _finds(Entry(term, "x"), form)


@pytest.mark.parametrize(
    ("term", "other"),
    [
        ("chair", "chairing"),
        ("place", "placing"),
        ("minutes", "minute"),
        ("carer", "career"),
        ("review", "preview"),
        ("care pathway", "care, pathway"),
        ("care pathway", "care/pathway"),
        ("respite", "despite"),
        ("plan", "plane"),
        ("on the books", "on the book"),
        ("0-25 team", "50,025 team"),
    ],
)
def test_a_term_is_not_found_in_another_word(term: str, other: str) -> None:
    assert not _finds(Entry(term, "x"), other)


@pytest.mark.parametrize("form", ["commissions", "commissioned", "commissioning"])
def test_a_verb_takes_its_tenses(form: str) -> None:
    assert _finds(Entry("commission", "x", say_instead=SayInstead("buy", "verb")), form)


@pytest.mark.parametrize(
    "form", ["travelled", "travelling", "referred", "referring", "planned", "targeted", "carried", "agreed"]
)
def test_verbs_double_their_last_letter_the_british_way(form: str) -> None:
    verbs = [
        Entry(verb, "x", say_instead=SayInstead("do", "verb"))
        for verb in ["travel", "refer", "plan", "target", "carry", "agree"]
    ]
    assert Matcher(verbs).find(f"It was {form} on.")[0].text == form


def test_a_listed_tense_brings_the_others_along() -> None:
    assert _finds(Entry("triage", "x", forms=("triaged",)), "triaging")


@pytest.mark.parametrize(
    ("form", "is_found"), [("ICB", True), ("ICBs", True), ("ICB's", True), ("icb", False), ("Icb", False)]
)
def test_letters_keep_their_capitals(form: str, is_found: bool) -> None:
    entry = Entry("integrated care board", "x", short_forms=(ShortForm("ICB"),))
    assert _finds(entry, form) is is_found


def test_letters_that_need_no_capitals_are_found_in_any_case() -> None:
    entry = Entry("domiciliary care", "x", short_forms=(ShortForm("dom care", capitals_only=False),))
    assert _finds(entry, "Dom Care")
    assert _finds(entry, "dom care")


def test_expanding_lists_forms_as_people_write_them() -> None:
    forms = expand(Entry("carer's plan", "x"))
    assert {"carer's plan", "carer’s plan", "carers' plans", "carers-plan", "carers plan's"} <= forms
