"""Edits of what readers said of an easy read version."""

from dataclasses import replace
from datetime import date

from coprod_desktop.model.easy_read_version import EasyReadVersion, ReaderCheck, fingerprint
from coprod_desktop.model.edits.easy_read import in_version
from coprod_desktop.model.edits.edit import Edit


def put_reader(version_id: str, check: ReaderCheck) -> Edit:
    """Return the edit that writes down what a reader said of the version as it is now, in the place of earlier words.

    Their yes holds for what they saw: the rows are kept beside it, so that later changes can be told.
    """

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        check_now = replace(check, fingerprint=fingerprint(version))
        known = any(one.id == check.id for one in version.checks)
        checks = tuple(check_now if one.id == check.id else one for one in version.checks)
        return replace(version, checks=checks if known else (*checks, check_now), checked_rows=version.rows)

    return Edit("edits.put_reader", {}, in_version(version_id, apply), check.id)


def remove_reader(version_id: str, check_id: str) -> Edit:
    """Return the edit that takes away what a reader said."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        return replace(version, checks=tuple(one for one in version.checks if one.id != check_id))

    return Edit("edits.remove_reader", {}, in_version(version_id, apply), check_id)


def confirm_readers(version_id: str, on: date) -> Edit:
    """Return the edit that notes that all readers who said yes before looked at the version again, and say yes."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        now = fingerprint(version)
        checks = tuple(replace(one, on=on, fingerprint=now) if one.is_yes else one for one in version.checks)
        return replace(version, checks=checks, checked_rows=version.rows)

    return Edit("edits.confirm_readers", {}, in_version(version_id, apply), version_id)


def set_readers(version_id: str, group: str, *, is_by_readers: bool) -> Edit:
    """Return the edit that says who the readers are: their group, and that two or more have a learning disability."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        return replace(version, group=group, is_by_readers=is_by_readers)

    return Edit("edits.set_readers", {}, in_version(version_id, apply), version_id)
