"""Every fault planted in a good file must be caught before anybody gets the file."""

import io
from pathlib import Path

import pikepdf
import pytest

from coprod_desktop.render import pdf_writer, planning, profiles
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.preflight import check_pdf
from tests.render import samples
from tests.render.faults import FAULTS
from tests.render.verapdf import VeraPdf


@pytest.fixture(scope="module")
def plan() -> Plan:
    return planning.plan(samples.everything(2), profiles.standard())


@pytest.fixture(scope="module")
def good(plan: Plan) -> bytes:
    return pdf_writer.write(plan)


def with_fault(good: bytes, name: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        FAULTS[name](pdf)
        pdf.save(out)
    return out.getvalue()


def test_the_file_without_a_fault_passes(good: bytes, plan: Plan) -> None:
    assert check_pdf(good, plan).faults == ()


def test_saving_again_with_another_program_is_no_fault(good: bytes, plan: Plan) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        pdf.save(out)
    assert check_pdf(out.getvalue(), plan).faults == ()


@pytest.mark.parametrize("name", FAULTS)
def test_the_check_before_saving_catches(name: str, good: bytes, plan: Plan) -> None:
    assert check_pdf(with_fault(good, name), plan).faults


def test_a_file_that_is_no_pdf_is_a_fault_and_no_crash(plan: Plan) -> None:
    assert check_pdf(b"%PDF-1.7 and nothing else", plan).faults
    assert check_pdf(b"", plan).faults


def test_a_file_that_was_cut_short_is_a_fault_and_no_crash(good: bytes, plan: Plan) -> None:
    assert check_pdf(good[: len(good) // 2], plan).faults


@pytest.mark.task
def test_our_check_sees_more_than_verapdf(good: bytes, plan: Plan, tmp_path: Path, verapdf: VeraPdf) -> None:
    paths = []
    for name in FAULTS:
        paths.append(tmp_path / f"{name}.pdf")
        paths[-1].write_bytes(with_fault(good, name))
    failed = verapdf.failed_rules(paths)
    missed = {path.stem for path, rules in failed.items() if not rules}
    # What only reading the words back can see. veraPDF passing one of these is why our own check exists.
    assert {"words_hidden_as_decoration", "heading_cells_tagged_as_data", "an_empty_title", "no_outline"} <= missed
    assert len(missed) < len(FAULTS) / 2
