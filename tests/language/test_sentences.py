"""Sentence ends in the text of care papers. A bar in a case stands where one sentence ends and the next begins."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.language import sentences

CASES = """
The clinic is at 12 St. John's Street.|Ring the bell twice.
Ask for Sister M. Doyle.|She is on Ward 3.
Her son (b. 1994) lives with her.|He works in a shop.
The rate is £11.44 p.h. for most people.
Fees rise by 4.5 per cent.|That is £3.10 a week.
"Can I bring my dog?"|Yes, you can.
Who pays?|You may have to.
We asked three things: who, when and where.|Nobody knew.
See page 7 (vol. 2) for more.|Then ring us.
He said: "Stop!"|So we did.
The group met on Tues. 4 March.|Nine people came.
Take one tablet at 8 a.m. and one at 8 p.m. with food.
Call 0800 123 456.|It is free.
Dr A. Khan (GP) will call.|Wait by the phone.
Mrs. O'Dowd, Prof. Lee and Rev. Hart came.|They left early.
The law is the Care Act 2014, s.9.|It still holds.
It is in Sch. 2 of the Act.|Ask for a copy.
The home, i.e. Elm Lodge, is closing.|Families are upset.
Please bring: 1. a pen; 2. your card.|Do not be late.
Is it fair?|No.|Is it the law?|Yes.
We waited... and waited.|Then it came.
She was tired.|But she came.
It costs 20p.|Pay at the desk.
The team has 4.5 posts.|Two are empty.
Smith v. Leeds City Council was a test case.|The family won.
Email ann@example.org or ring.|We are open till 5 p.m. on weekdays.
(We will pay your fare.)|Keep the ticket.
3. Staff must knock.|They must wait for an answer.
The review (see App. C) is late.|It will come in May.
Members agreed.|Action: Jo to write.
The board met in May.|It agreed the budget.
Dr. Patel saw Mrs. Jones on the ward.|She was well.
Mr Khan and Ms. O'Neill are co-chairs.|They meet monthly.
Cllr. Brown asked about short breaks.|Nobody knew.
Prof. Adeyemi spoke first.|We listened.
The cost is approx. £40 an hour.|It may rise.
You can ask for support, e.g. a sitting service.|It is free.
Carers, i.e. people who are not paid, can ask.|They often do not.
See para. 4 for the detail.|See also Appendix B.
See s. 117 of the Act.|It covers aftercare.
This is set out in Reg. 12 of the rules.|It still applies.
The meeting starts at 10 a.m. and ends at 12 p.m. on Monday.|Lunch follows.
The meeting ends at 4 p.m.|The next one is in June.
The bus leaves at 9.30 a.m.|Please be on time.
Bring a pen, paper, glasses, etc.|You will need them.
We discussed travel, parking, food etc. and agreed a plan.
Bright Homes Ltd. runs the service.|It has six staff.
The home is run by Bright Homes Ltd.|The council pays.
It costs £3.50 a day.|That is less than before.
About 2.5 million people care.|Most are women.
The score was 4.2.|It should be 5.
Version 2.1 is out.|Please use it.
1. The board agreed the plan.|It starts in May.
2) Carers asked for more time.|The chair agreed.
3.1 Staff will call each family.|They will use plain words.
(a) The council must ask you.|It must write down the answer.
a) Tell people early.|Tell them again.
iv. Agree the date.|Send it out.
She said, "I want to go home."|The nurse wrote it down.
"Why was I not told?" she asked.|Nobody answered.
“We were not asked.”|That was the first thing she said.
He said "No."|Then he left.
"I am fine." she said.
What happens next?|We will write to you.
Thank you!|You helped a lot.
Really?!|Yes.
Is it safe?|Who decides?|When?
The plan (see page 4) is ready.|Please read it.
The plan is ready (see p. 4).|Please read it.
The plan is ready.|(See page 4.)|Please read it.
He came late (the bus broke down. It often does.) and left early.
Contact us at help@example.org.uk.|We reply in two days.
Look at www.example.org.uk.|It has a map.
Go to example.org for more.|Call us if you cannot.
J. Smith took the minutes.|A. B. Carter sent them.
J.R. Hartley came.|So did P. Lee.
We chose plan B.|It was cheaper.
Look at Appendix A.|It lists the costs.
My sister is older than I.|She lives near.
Both she and I.|Then we stopped.
The U.K. Government agreed.|We were glad.
People in the U.K.|They said yes.
The review is in Jan. or Feb. next year.
Meet on Wed. 5 May.|Bring lunch.
The office is in St. Mary's Road.|Ring the bell.
Turn left at Park Rd.|The office is on the right.
Call tel. 01632 960 123.|Ask for Jo.
See no. 7 on the list.|It is new.
The answer was no.|She asked again.
The board said no.|It gave reasons.
Item no. 4 was moved.|Nobody minded.
Nos. 3 and 4 were agreed.|No. 5 was not.
Smith et al. found the same.
The work was done by Smith et al.|The results are below.
It was v. hard.|We managed.
Carers vs. the council is not how we work.|We work together.
She waited... and waited.|Nobody came.
She waited...|Nobody came.
We will, however, try.|However, we may fail.
The carer (Ms. Ali) agreed.|Her son did not.
The Care Act 2014 applies.|So does the Human Rights Act 1998.
It began on 1 April 2024.|It ended in 2025.
The team has 12 staff.|8 are part time.
The group met in Room 4.|10 people came.
In 2023 we had 4.|In 2024 we had 9.
ICB staff came.|NHS staff did not.
The ICB.|It plans health services.
The plan is with the ICB.|Ask them.
DoLS still exists.|LPS does not.
Jo is a P.A. and a driver.
She has a Ph.D. in nursing.
Refer to cl. 3 of the contract.|It sets the price.
Call Supt. Grey.|He can help.
The Rev. Mark Poole opened the meeting.|He kept it short.
Sam Jr. came too.
Fees are due on 31 Mar. each year.
The shop is open Mon. to Fri. only.
The cafe opens at 9am.|It shuts at 5pm.
The cafe opens at 9 am.|The shop opens at 10 am.
The visit lasts 30 mins.|Two staff come.
Pay is £12 p.h. and rising.
The limit is £23,250.|Above that you pay.
Savings under £14,250.00 do not count.|Others do.
Ask for help!|It is your right.
Ask: who decides?|Write it down.
We need three things: time, money and trust.|None is easy.
There are two choices; both cost money.|Choose one.
Carers – all of them – were asked.|Most replied.
I asked "Is it me?" and she laughed.|It was.
The letter said “You do not qualify.”|I cried.
The nurse asked, ‘Are you in pain?’|I said yes.
'That is not fair,' he said.|We agreed.
Present: Sam Okafor (chair), Jo Pritchard.|Apologies: Ade Bello.
Action: Jo to write to Cllr. Lee by 3 May.|Jo agreed.
Agreed.|Action: Sam.
Mum's plan was late.|Mum’s carer left.
Fig. 2 shows the rise.|Table 3 shows the cost.
See vol. 2, ch. 3, pp. 4 to 9.|It is long.
Jo's email is jo.p@example.org.|She replies fast.
The dose is 5 mg.|The nurse gives it.
She takes 2.5 ml. twice a day.
At 18 he moved to adult services.|At 19 he moved out.
The rules changed (again).|We were told late.
This matters.|*All* of it.
No one came.|No reason was given.
N.B. The office is shut on Friday.
It is open 24/7.|Call any time.
Is this yours?|I think so.
The form asks for your D.O.B. and address.
First, ask.|Second, listen.|Third, act.
"Stop."|"Why?"|"It hurts."
We use a RAG rating.|Red means late.
The Director (Ms. R. Shah) replied.|Her reply is below.
"""


def _bars(text: str) -> str:
    return "|".join(text[span.start : span.end] for span in sentences.split(text))


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    text = case.replace("|", " ")
    assert _bars(text) == case


def test_a_missing_blank_after_a_full_stop_still_ends_the_sentence() -> None:
    assert _bars("We agreed.The chair thanked everyone.") == "We agreed.|The chair thanked everyone."


def test_a_line_break_ends_a_sentence() -> None:
    assert _bars("Present\nSam Okafor\nJo Pritchard") == "Present|Sam Okafor|Jo Pritchard"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", " \n  "])
def test_a_wrapped_line_goes_on(line_end: str) -> None:
    assert _bars(f"The board agreed the{line_end}Carers Plan and{line_end}thanked all.").count("|") == 0


def test_an_empty_line_always_ends_a_sentence() -> None:
    assert _bars("we asked the\n\nboard") == "we asked the|board"


def test_places_count_code_points_after_an_emoji() -> None:
    text = "Thank you 😀👍🏽. We heard you."
    assert [text[span.start : span.end] for span in sentences.split(text)] == ["Thank you 😀👍🏽.", "We heard you."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "...", "?!", "\u200f", "1."])
def test_text_without_words_does_no_harm(text: str) -> None:
    for span in sentences.split(text):
        assert 0 <= span.start < span.end <= len(text)


@given(st.text(alphabet=st.sampled_from(list('aB. ?!\n\r"()1e😀é\u00ad')), max_size=60))
def test_sentences_never_overlap_and_leave_no_letter_out(text: str) -> None:
    found = sentences.split(text)
    covered = "".join(text[span.start : span.end] for span in found)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(found))
