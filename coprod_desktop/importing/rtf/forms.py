"""Form fields of rich text: a box to tick and a list to choose from show what is nowhere among the words."""

from dataclasses import dataclass, field

CHECKED, UNCHECKED = "☒", "☐"
_UNSAID = 25  # the number that Word writes for a field that nobody filled in


@dataclass(slots=True)
class Field:
    """A field that is open: its instruction, as far as it was read, and what it says as a form field."""

    instruction: str = ""
    result: int = _UNSAID
    default: int = 0
    choices: list[str] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """What the field shows: a box, ticked or not, or the choice made in a list; "" for every other field."""
        chosen = self.default if self.result == _UNSAID else self.result
        kind = self.instruction.strip().upper()
        if kind.startswith("FORMCHECKBOX"):
            return CHECKED if chosen else UNCHECKED
        if kind.startswith("FORMDROPDOWN") and 0 <= chosen < len(self.choices):
            return self.choices[chosen].strip()
        return ""
