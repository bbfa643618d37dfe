"""Letters that nobody explains (PE-08): in these cases what stands in square brackets, and no more."""

import re

import pytest

from coprod_desktop.checker import Settings
from coprod_desktop.model.finding import Kind
from tests.checker.examples import of_kind

CASES = """
The [QXZ] met on Monday.
Ask your [CMHT] or your GP's [PCLN].
All [MDTs] were asked to reply.
The [NWLP]'s plan is late.
Send it to [R&T] by Friday.
The [BeST] team and the [CoPE] team met.
[XYZ] – tell us more.
The form is in [QRS] (see below).
It is held by (the) [TTQ].
Tell [KWS]/[KPT] about it.
We use the [LQR] tool, the [QAZ] tool and the [WSX] tool.
An [EDC] has two parts.
The UK and the USA agreed.
NHS staff came at 10 AM on TV.
Please bring ID and a PDF or a CD.
She is an MP with a PhD and an OBE.
This is NOT a draft and you MUST reply.
PLEASE READ THIS PAGE NOW.
AGENDA AND PAPERS FOR THE NEXT MEETING
Live at NF1 2QX or SW1A 1AA.
Use form A4 or CO2 or B12.
Part II and Part IV are new.
Ring 01632 960 123 or ask AB123456C.
Look at www.QXZ.org.uk or write to QXZ@QXZ.org.
Go to A&E or ask in the Q&A.
I am here. A friend came.
Mary-Jane McDonald and Jo O'Neill spoke.
YouTube and iPhone are names.
COVID was hard.
We met at 2PM.
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_letters_that_nobody_explains_are_found(case: str) -> None:
    marked = re.findall(r"\[(.+?)\]", case)
    text = case.replace("[", "").replace("]", "")
    found = [one.removesuffix("'s").removesuffix("’s") for one in of_kind(Kind.UNKNOWN_SHORT_FORM, text)]
    assert found == marked


def test_a_persons_initials_are_no_short_form() -> None:
    assert of_kind(Kind.UNKNOWN_SHORT_FORM, "Action: JB to call.", settings=Settings(names=("Jo Brown",))) == []
