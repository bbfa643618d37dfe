"""Our Word files follow the Office Open XML schema, so Word opens them without offering a repair."""

from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from coprod_desktop.render import docx_writer, planning
from tests.render.docx import documents, plans

BY_NAME = [pytest.param(name, id=name) for name in plans.PROFILES]


@pytest.fixture(scope="module")
def validator() -> OpenXmlValidator:
    return OpenXmlValidator(file_format=FileFormat.OFFICE_2019)


@pytest.mark.parametrize("name", BY_NAME)
def test_a_plan_with_everything_follows_the_schema(name: str, tmp_path: Path, validator: OpenXmlValidator) -> None:
    file = tmp_path / "made.docx"
    file.write_bytes(docx_writer.write(plans.everything(plans.PROFILES[name])))
    assert [error.description for error in validator.validate(file).errors] == []
    assert [str(finding) for finding in ooxml_integrity.check(str(file))] == []


@pytest.mark.parametrize("name", BY_NAME)
def test_a_document_with_everything_follows_the_schema(name: str, tmp_path: Path, validator: OpenXmlValidator) -> None:
    file = tmp_path / "made.docx"
    file.write_bytes(docx_writer.write(planning.plan(documents.everything(), plans.PROFILES[name])))
    assert [error.description for error in validator.validate(file).errors] == []


def test_the_schema_check_sees_properties_in_the_wrong_order(tmp_path: Path, validator: OpenXmlValidator) -> None:
    from tests.render.docx.opened import DOCUMENT, Element, W, add, edited, paragraph

    def plant(root: Element) -> None:
        properties = paragraph(root, "Talk to").find(f"{W}pPr")
        assert properties is not None
        add(properties, "keepNext", len(properties))

    file = tmp_path / "bad.docx"
    file.write_bytes(edited(docx_writer.write(plans.everything(plans.PROFILES["large-18"])), DOCUMENT, plant))
    assert not validator.validate(file).is_valid
