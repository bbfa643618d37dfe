"""Form fields of OpenDocument that came from Word: what they show is in their parameters, not among the words."""

from coprod_desktop.importing.odt.names import FIELD, Element, whole_number

CHECKED, UNCHECKED = "☒", "☐"
_TRUE = ("true", "1")


def is_field(element: Element) -> bool:
    """Return whether an element is a box to tick or a list to choose from."""
    return element.tag == f"{FIELD}fieldmark"


def shown(element: Element) -> str:
    """Return what a field shows: a box, ticked or not, or the choice made in a list; "" for every other field."""
    kind = element.get(f"{FIELD}type", "").rpartition(".")[2]
    if kind == "FORMCHECKBOX":
        return CHECKED if "".join(_values(element, "Checkbox_Checked")[:1]) in _TRUE else UNCHECKED
    if kind == "FORMDROPDOWN":
        choices = _values(element, "Dropdown_ListEntry")
        chosen = whole_number("".join(_values(element, "Dropdown_Selected")[:1]), 0)
        return choices[chosen] if 0 <= chosen < len(choices) else ""
    return ""


def _values(element: Element, name: str) -> list[str]:
    parameters = element.iterfind(f"{FIELD}param")
    return [one.get(f"{FIELD}value", "") for one in parameters if one.get(f"{FIELD}name") == name]
