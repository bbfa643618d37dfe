"""What a check of a finished file says."""

from dataclasses import dataclass

from coprod_desktop.errors import CoprodError


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a check saw. `rule` is its id in the standards ("DOC-05"); `message` is a sentence for people.

    `where` is the words that it is about, shortened, or "" when it is about the whole file.
    """

    rule: str
    message: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found.

    `faults` are ours: the file must not be saved, because a promise would be broken. `look_at` is what a person can
    mend in the document or should know; the file is still made.
    """

    faults: tuple[Remark, ...] = ()
    look_at: tuple[Remark, ...] = ()

    @property
    def passed(self) -> bool:
        """True when the file may be saved."""
        return not self.faults


class OurFault(CoprodError):
    """A version did not pass our own check and was not given out; facts: the `first` fault and the `number` of them."""

    says = "render.our_fault"
