"""Passive voice (PE-05): sentences from the kind of papers people get, labelled by hand."""

import pytest

from coprod_desktop.checker import Family
from tests.checker.examples import writing
from tests.checker.writing.marked import cases, marked, plain

CASES = """
The plan [was agreed] by the board.
Minutes [were taken] by Sam.
Your care plan [will be reviewed] each year.
The budget [has been cut].
The report [is being written] now.
Letters [were sent] to 40 families.
It [was not discussed].
It [wasn't discussed].
It [wasn’t told] to us.
The form [must be signed] and posted.
Carers [should have been asked] first.
The service [can be paid for] with your budget.
He [was given] a new worker.
She [was told] to wait.
The money [is held] by the council.
You [will be asked] to pay.
We [were never told].
Meetings [are usually held] on Mondays.
The risk [is fully understood].
The need [was clearly shown].
It [can be better reflected] in the plan.
The card [can be used] on all buses.
The leaflet [was co-designed] with carers.
The policy [was co-produced] last year.
Those barriers [can be overcome].
The contract [was awarded] to Bright Homes.
Staff [get trained] each year.
He [got hurt] in the fall.
They [are being supported] at home.
It [has now been decided] that fees will rise.
The fees [have been set] for the year.
The list [was drawn up] in May.
Her story [was heard].
The house [was built] in 1990.
The matter [was brought] to us.
A decision [will be made] soon.
What [was said] in the meeting?
[Were you told] why?
[Was it explained] to her?
[Are carers involved] in choosing staff?
It[’s been decided].
[It's been agreed].
[They're funded] by the trust.
[I've been told] to wait.
Notes [should be kept] safe.
Data [is shared] with the hospital.
No reason [was given].
The rule [is broken] each day.
The sale [was withdrawn].
The home [is run] by a charity.
Support [is provided] by volunteers.
The job [was done] well.
The page [is left] blank.
A copy [is enclosed].
Her views [were sought].
The rest [was spent] on travel.
The fund [was overspent].
The plan [was rewritten].
It [was undertaken] in June.
The rooms [are cleaned] every day.
Please say if you [were misled].
He [was seen] by a nurse.
She [is cared for] at home.
They [were listened to].
The idea [was put] forward by Jo.
The board agreed the plan.
Sam took the minutes.
We will review your plan.
I am tired and worried.
She is interested in the role.
They are used to waiting.
We were pleased to see you.
He is married with two children.
The hall is red.
We are committed to change.
You need to be at the door.
She has agreed to come.
They have asked for more.
He had written to us.
We are open on Mondays.
They are disabled people.
We are trained staff.
The work is complicated.
She was born in Leeds.
Time is limited.
He got involved last year.
They get started at nine.
We get used to it.
She is gone.
It has become hard.
He has come home.
It is indeed late.
It is a related matter.
She was excited about it.
The need is great.
They are experienced carers.
The team is based in York.
I am concerned about this.
We are delighted.
She is well.
The carer is confused about the form.
He is retired.
He is entitled to help.
They are qualified nurses.
Everyone was bored.
We have used it for years.
We decided to ask.
She asked what he needed.
The shop sold bread.
This is what we need.
The house stood empty.
There are hundreds of us.
The bed is too high.
"""


@pytest.mark.parametrize("case", cases(CASES))
def test_passives_are_found_and_nothing_else(case: str) -> None:
    found = writing(Family.PASSIVES, plain(case))
    wanted = marked(case)
    assert len(found) == len(wanted), found
    for one, other in zip(found, wanted, strict=True):
        assert one.split()[-1] in other
        assert other.split()[0] in one or one.split()[0] in other or other[0] in "’'"
