"""Makes the remarks of the check of a Word file, each with its rule id and its sentence."""

from coprod_desktop import strings
from coprod_desktop.render.remarks import quote
from coprod_desktop.render.report import Remark


def remark(rule: str, name: str, *, where: str = "") -> Remark:
    """Return a remark; `name` is that of its sentence in the area "docx", which may quote `where`."""
    short = quote(where)
    return Remark(rule, strings.say(f"docx.{name}", where=short), short)
