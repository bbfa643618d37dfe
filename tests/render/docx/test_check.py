"""The check of a Word file passes what is right and sees every fault that was planted."""

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

import pytest

from coprod_desktop import strings
from coprod_desktop.render import docx_check, docx_reading, docx_writer
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.report import Remark
from tests.render.docx import plans
from tests.render.docx.opened import edited
from tests.render.docx.planted import FAULTS, LOOK_AT, Planted

BY_NAME = [pytest.param(name, id=name) for name in plans.PROFILES]


@cache
def good(name: str) -> bytes:
    return docx_writer.write(plans.everything(plans.PROFILES[name]))


@cache
def without_fault(plan: Callable[[], Plan]) -> bytes:
    return docx_writer.write(plan())


@cache
def with_fault(planted: Planted) -> bytes:
    return edited(without_fault(planted.plan), planted.part, planted.edit)


@cache
def read_with_fault(planted: Planted) -> docx_reading.ReadFile:
    return docx_reading.read(with_fault(planted))


def says(remark: Remark, planted: Planted) -> bool:
    pattern = re.escape(strings.say(f"docx.{planted.says}", where="WHERE")).replace("WHERE", ".*")
    return remark.rule == planted.rule and re.fullmatch(pattern, remark.message) is not None


@pytest.mark.parametrize("name", BY_NAME)
def test_a_file_with_everything_in_it_has_no_fault(name: str) -> None:
    assert docx_check.check(good(name), plans.everything(plans.PROFILES[name])).faults == ()


@pytest.mark.parametrize("planted", [pytest.param(one, id=str(one)) for one in FAULTS])
def test_a_planted_fault_stops_the_file(planted: Planted) -> None:
    report = docx_check.check(with_fault(planted), planted.plan())
    assert any(says(remark, planted) for remark in report.faults), report.faults


@pytest.mark.parametrize("planted", [pytest.param(one, id=str(one)) for one in LOOK_AT])
def test_what_a_person_can_mend_is_said_and_does_not_stop_the_file(planted: Planted) -> None:
    report = docx_check.check(with_fault(planted), planted.plan())
    assert any(says(remark, planted) for remark in report.look_at), report.look_at


@pytest.mark.parametrize("rule", [*docx_check.FAULTS, *docx_check.LOOK_AT], ids=lambda rule: rule.__name__)
def test_every_rule_has_a_planted_fault_that_it_finds(rule: docx_check.Rule) -> None:
    found = (rule(read_with_fault(one), one.plan()) for one in (*FAULTS, *LOOK_AT))
    assert any(True for remarks in found for _ in remarks)


@pytest.mark.parametrize("planted", [pytest.param(one, id=str(one)) for one in FAULTS])
def test_a_remark_names_its_rule_in_the_docstring_of_the_rule(planted: Planted) -> None:
    file = read_with_fault(planted)
    rules = [rule for rule in docx_check.FAULTS if any(says(one, planted) for one in rule(file, planted.plan()))]
    assert all(planted.rule in (rule.__doc__ or "") for rule in rules)


def _without_styles() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", "<document/>")
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"not a zip", good("large-18")[:2000], _without_styles()],
    ids=["empty", "text", "cut", "parts lost"],
)
def test_bytes_that_are_no_word_file_are_a_fault_and_no_crash(content: bytes) -> None:
    report = docx_check.check(content, plans.everything(plans.PROFILES["large-18"]))
    assert [remark.rule for remark in report.faults] == ["DOC-00"]


def test_the_same_words_in_other_places_are_said_each_and_a_repeated_remark_once() -> None:
    planted = next(one for one in FAULTS if one.says == "typeface")
    report = docx_check.check(with_fault(planted), planted.plan())
    assert len(report.faults) == len(set(report.faults))
