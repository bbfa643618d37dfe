"""Replacements take the form that their sentence needs."""

import pytest

from coprod_desktop.language import replace
from coprod_desktop.language.entry import SayInstead

# text with [the term as written] | term | say instead | part of speech | text after
CASES = """
Staff [utilised] the form. | utilise | use | verb | Staff used the form.
[Utilising] a form helps. | utilise | use | verb | Using a form helps.
It was [commenced] late. | commence | begin | verb | It was begun late.
They [commenced] late. | commence | begin | verb | They began late.
It has been [commenced]. | commence | begin | verb | It has been begun.
She [facilitates] the group. | facilitate | run | verb | She runs the group.
She is [facilitating] it. | facilitate | run | verb | She is running it.
We will [facilitate] it. | facilitate | run | verb | We will run it.
He [assisted] with lunch. | assist | help with | verb | He helped with lunch.
They [liaised] with us. | liaise | work with | verb | They worked with us.
An [assessment] is due. | assessment | check | noun | A check is due.
A [review] is due. | review | update | noun | An update is due.
a [review] | review | hour | noun | an hour
An [ICB] met. | integrated care board | local health board | noun | A local health board met.
[Assessments] are due. | assessment | check | noun | Checks are due.
The [criteria] were met. | criterion | test | noun | The tests were met.
The [criterion] was met. | criterion | test | noun | The test was met.
[Powers of attorney] help. | power of attorney | right to act for someone | noun | Rights to act for someone help.
[Care packages] vary. | care package | support at home | noun | Support at home vary.
[STAKEHOLDERS] met. | stakeholder | person with an interest | noun | PEOPLE WITH AN INTEREST met.
The [stakeholder's] view. | stakeholder | person | noun | The person's view.
A [care package] starts. | care package | your support | plural noun | Your support starts.
It is [statutory]. | statutory | required by law | adjective | It is required by law.
[Statutory] guidance. | statutory | legal | adjective | Legal guidance.
The council [ceased] the grant in May. | cease | stop | verb | The council stopped the grant in May.
The grant was [ceased] in May. | cease | stop | verb | The grant was stopped in May.
[Ceasing] the grant worries us. | cease | stop | verb | Stopping the grant worries us.
They have already [undertaken] a survey. | undertake | do | verb | They have already done a survey.
They [undertook] a survey. | undertake | do | verb | They did a survey.
She [undertakes] surveys. | undertake | do | verb | She does surveys.
Surveys were being [undertaken]. | undertake | do | verb | Surveys were being done.
The letter hasn't yet been [dispatched]. | dispatch | send | verb | The letter hasn't yet been sent.
We [dispatched] it on Friday. | dispatch | send | verb | We sent it on Friday.
It was formally [notified] to us. | notify | tell | verb | It was formally told to us.
Has the panel [selected] anyone? | select | choose | verb | Has the panel chosen anyone?
The panel [selected] two people. | select | choose | verb | The panel chose two people.
Who is the panel [selecting]? | select | choose | verb | Who is the panel choosing?
[SELECTING] A NEW CHAIR | select | choose | verb | CHOOSING A NEW CHAIR
The people [residing] there agreed. | reside | live | verb | The people living there agreed.
The forms, once [submitted], are read. | submit | send in | verb | The forms, once sent in, are read.
The report [submitted] by Ann was long. | submit | send in | verb | The report sent in by Ann was long.
The report [undertaken] by Ann was long. | undertake | do | verb | The report done by Ann was long.
Ann was asked and [sought] help. | seek | ask for | verb | Ann was asked and asked for help.
Any member [selected] by the chair may speak. | select | choose | verb | Any member chosen by the chair may speak.
A number of tasks were [delegated]. | delegate | give away | verb | A number of tasks were given away.
Staff must not [disclose] it. | disclose | tell | verb | Staff must not tell it.
They might have [disclosed] it. | disclose | tell | verb | They might have told it.
The manager [drives forward] the plan. | drive forward | lead | verb | The manager leads the plan.
The manager [drove forward] the plan. | drive forward | lead | verb | The manager led the plan.
We will be [ramping up] visits. | ramp up | increase | verb | We will be increasing visits.
We [scaled up] the pilot. | scale up | make bigger | verb | We made bigger the pilot.
It has been [scaled up] again. | scale up | make bigger | verb | It has been made bigger again.
A [key worker] will ring. | key worker | named helper | noun | A named helper will ring.
Our [key workers'] phones were lost. | key worker | named helper | noun | Our named helpers' phones were lost.
The [key worker’s] phone was lost. | key worker | named helper | noun | The named helper’s phone was lost.
The [stakeholders'] views. | stakeholder | person | noun | The people's views.
Many [criteria] are new. | criterion | rule | noun | Many rules are new.
Some [analyses] were wrong. | analysis | study | noun | Some studies were wrong.
An [analysis] was wrong. | analysis | study | noun | A study was wrong.
An [Advocate] came. | advocate | independent helper | noun | An independent helper came.
[An advocate] came. | an advocate | a helper | noun | A helper came.
A [domiciliary] carer. | domiciliary | at-home | adjective | An at-home carer.
An [initial] talk. | initial | first | adjective | A first talk.
AN [INITIAL] TALK WITH EVERYONE | initial | first | adjective | A FIRST TALK WITH EVERYONE
A [co-produced] plan. | co-produced | jointly made | adjective | A jointly made plan.
An [MDT] met. | multi-disciplinary team | team of different experts | noun | A team of different experts met.
Two [MDTs] met. | multi-disciplinary team | team of different experts | noun | Two teams of different experts met.
The [MDT's] view. | multi-disciplinary team | team | noun | The team's view.
A [hospital discharge] went wrong. | hospital discharge | move home | noun | A move home went wrong.
These [reviews] help. | review | check-up | noun | These check-ups help.
Two [memoranda] were read. | memorandum | note | noun | Two notes were read.
Every [child in need] counts. | child in need | child who needs help | noun | Every child who needs help counts.
[Children in need] count. | child in need | child who needs help | noun | Children who need help count.
[Prior to] lunch, rest. | prior to | before | phrase | Before lunch, rest.
Rest [prior to] lunch. | prior to | before | phrase | Rest before lunch.
"[Utilise] it," she said. | utilise | use | verb | "Use it," she said.
We saw an [NHS] van. | NHS | health service | noun | We saw a health service van.
A [unique] plan. | unique | one-off | adjective | A one-off plan.
This is an [optimal] plan. | optimal | best | adjective | This is the best plan.
The [lessons learnt] were shared. | lessons learnt | better ways | plural noun | The better ways were shared.
A [sub-group] of members met. | sub-group | smaller group | noun | A smaller group of members met.
[Sub-groups] of members met. | sub-group | smaller group | noun | Smaller groups of members met.
The board's [decision-making] is slow. | decision-making | way to decide | noun | The board's way to decide is slow.
They [re-evaluated] it. | re-evaluate | look again at | verb | They looked again at it.
He was [re-evaluating] it. | re-evaluate | look again at | verb | He was looking again at it.
She didn't [facilitate] it. | facilitate | run | verb | She didn't run it.
She's [facilitated] it before. | facilitate | run | verb | She's run it before.
They'd [commenced] it. | commence | begin | verb | They'd begun it.
I've just [forgone] my tea. | forgo | go without | verb | I've just gone without my tea.
The group, having [convened], ate. | convene | meet | verb | The group, having met, ate.
Having [undertaken] it, we rest. | undertake | do | verb | Having done it, we rest.
It is to be [withheld]. | withhold | hold back | verb | It is to be held back.
Has she been [allocated] a nurse? | allocate | give | verb | Has she been given a nurse?
All money [allocated] must be spent. | allocate | give | verb | All money given must be spent.
The chair [allocated] the seats. | allocate | give | verb | The chair gave the seats.
The new form will be [rolled out] in June. | roll out | bring in | verb | The new form will be brought in in June.
The money is [earmarked] for carers. | earmarked | keep for one use | verb | The money is kept for one use for carers.
The plan is [aligned with] the budget. | alignment | in step | adjective | The plan is in step with the budget.
The nurse takes a [holistic view]. | holistic | whole | adjective | The nurse takes a whole view.
The [care package] starts. | care package | your support | plural noun | The support starts.
Our [care package] starts. | care package | the support | noun | Our support starts.
The [debtor] came. | debtor | someone who owes money | noun | The person who owes money came.
[Debtors] came. | debtor | someone who owes money | noun | People who owe money came.
A [debtor] came. | debtor | someone who owes money | noun | Someone who owes money came.
Two [stipends] came. | stipend | wages | noun | Two wages came.
THE [KPIS] WERE LATE | KPI | aim | noun | THE AIMS WERE LATE
The [KPIs] were late. | KPI | aim | noun | The aims were late.
Our [Key Workers] And You | key worker | helper | noun | Our Helpers And You
Ask about [Key Workers] today | key worker | helper | noun | Ask about helpers today
The [selected] bidder won. | select | choose | verb | The chosen bidder won.
We met the bidder that they [selected]. | select | choose | verb | We met the bidder that they chose.
The one we [selected] is here. | select | choose | verb | The one we chose is here.
Those [selected] will be told. | select | choose | verb | Those chosen will be told.
As [undertaken] before. | undertake | do | verb | As done before.
Was the work [undertaken] well? | undertake | do | verb | Was the work done well?
They were asked about it and [undertook] it. | undertake | do | verb | They were asked about it and did it.
It was read and [undertaken]. | undertake | do | verb | It was read and done.
The board [selected], after a long talk, Ann. | select | choose | verb | The board chose, after a long talk, Ann.
If [selected], you will be told. | select | choose | verb | If chosen, you will be told.
Ann [selected] by hand. | select | choose | verb | Ann chose by hand.
The grants [allocated] in May were small. | allocate | give | verb | The grants given in May were small.
The board [allocated] in May what it had kept. | allocate | give | verb | The board gave in May what it had kept.
Who [selected] them? | select | choose | verb | Who chose them?
People [selected] for the panel are paid. | select | choose | verb | People chosen for the panel are paid.
"[Key worker] phones," it says. | key worker | helper | noun | "Helper phones," it says.
1. [Key workers] | key worker | helper | noun | 1. Helpers
• [Key workers] help. | key worker | helper | noun | • Helpers help.
Yes: [Utilise] it. | utilise | use | verb | Yes: Use it.
Next Tuesday the [Advocate] comes. | advocate | helper | noun | Next Tuesday the helper comes.
An [in-depth] look | in-depth | close | adjective | A close look
A [salient] point. | salient | main | adjective | A main point.
They can [scale up] it. | scale up | make bigger | verb | They can make it bigger.
A [one-to-one] talk. | one-to-one | individual | adjective | An individual talk.
An [SLA] is due. | service level agreement | agreement on the service | noun | An agreement on the service is due.
An [SLA] is due. | service level agreement | help at home | noun | Help at home is due.
The [next of kin's] wish. | next of kin | closest relative | noun | The closest relative's wish.
Jo's [prognosis] is good. | prognosis | likely course of the illness | noun | Jo's likely course of the illness is good.
An [expenditure] of £5. | expenditure | spending | noun | Spending of £5.
They [withheld] it. | withhold | hold back | verb | They held it back.
[Co-Produced] Plans For Carers | co-produced | jointly made | adjective | Jointly Made Plans For Carers
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_a_replacement_takes_the_right_form(case: str) -> None:
    marked, term, instead, part, wanted = case.split(" | ")
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    change = replace.change(text, start, end, SayInstead(instead, part), term)
    assert text[: change.start] + change.text + text[change.end :] == wanted


@pytest.mark.parametrize(
    ("replacement", "part", "replaced", "fitted"),
    [
        ("use", "verb", "utilised", "used"),
        ("begin", "verb", "commencing", "beginning"),
        ("tell", "verb", "notifies", "tells"),
        ("check", "noun", "assessments", "checks"),
        ("person", "noun", "Individuals", "People"),
        ("rule", "noun", "analysis", "rule"),
        ("before", "phrase", "Prior to", "Before"),
    ],
)
def test_without_the_term_the_ending_says_which_form_to_take(
    replacement: str, part: str, replaced: str, fitted: str
) -> None:
    assert replace.fit(replacement, part, replaced) == fitted


def test_a_word_that_would_stand_twice_is_dropped() -> None:
    assert replace.fit("help with", "verb", "assist", following=" with lunch") == "help"
