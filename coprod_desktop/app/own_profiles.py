"""The person's own looks for versions: found by name, kept, removed, and joined with those of a meeting."""

from collections.abc import Iterable
from dataclasses import replace

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render import own_profiles as looks
from coprod_desktop.render.colours import PAPERS
from coprod_desktop.render.own_profiles import NotAColour
from coprod_desktop.render.profiles import Profile
from coprod_desktop.storage import own_profiles as kept


class NoSuchLook(CoprodError):
    """A look that nobody made (facts: name, names)."""

    says = "printing.no_such_look"


class LookWithoutName(CoprodError):
    """A look that could not be found again."""

    says = "printing.look_without_name"


def all_looks(of_meeting: Iterable[OwnProfile] = ()) -> tuple[tuple[OwnProfile, ...], tuple[str, ...]]:
    """Return the person's looks and then those that only the meeting has, by name; and warnings for people."""
    own, warnings = kept.load()
    known = {known for one in own for known in (one.id, one.name)}
    return (*own, *(one for one in of_meeting if one.id not in known and one.name not in known)), warnings


def find(name: str, of_meeting: Iterable[OwnProfile] = ()) -> OwnProfile:
    """Return the look of this name, capitals aside, or one of ours by its key. Raise NoSuchLook."""
    found, _ = all_looks(of_meeting)
    for one in found:
        if one.name.casefold() == name.strip().casefold():
            return one
    if name in looks.BASES:
        return OwnProfile("", name)
    names = ", ".join((*(one.name for one in found), *looks.BASES))
    raise NoSuchLook(name=name, names=names)


def keep(look: OwnProfile) -> OwnProfile:
    """Keep a look in place of an older one of its name, or of its own older name, and return it.

    Raise what `render.own_profiles.made` does.
    """
    look = replace(look, name=" ".join(look.name.split())[: looks.LONGEST_NAME])
    if not look.name:
        raise LookWithoutName
    looks.made(look)
    look = replace(look, id=look.id or new_id("look"))
    own, _ = kept.load()
    others = (one for one in own if one.id != look.id and one.name.casefold() != look.name.casefold())
    kept.save((*others, look))
    return look


def remove(look: OwnProfile) -> None:
    """Forget a look of the person's own."""
    own, _ = kept.load()
    kept.save(tuple(one for one in own if one.id != look.id and one.name != look.name))


def on_paper(profile: Profile, paper: str) -> Profile:
    """Return the profile for paper of another colour of ours; raise NotAColour for one that is none."""
    if not paper:
        return profile
    if paper not in PAPERS:
        raise NotAColour(colour=paper, papers=", ".join(PAPERS))
    chosen = PAPERS[paper]
    return replace(profile, colours=chosen, bolder=profile.bolder or chosen.key == "white-on-black")
