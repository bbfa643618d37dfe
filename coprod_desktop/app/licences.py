"""Whose work is in the program, and under which licences: told by the installed packages themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

PROGRAM = "coprod-desktop"

_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_LICENCE_FILES = re.compile(r"(?i)(licen[cs]e|copying|notice|authors|ofl)[^/]*$")
# What comes with these is told where somebody chose it; the others are for tests and checks.
_OUR_EXTRAS = re.compile(r"""extra == ['"](?:natural|parser)['"]""")
_LONGEST_NAME = 60
_UNKNOWN = "see its own pages"
# Packages that do not name the licence of what they carry.
_KNOWN = {
    "espeakng-loader": "GPL-3.0-or-later (eSpeak NG)",
    "py-nanotts": "Apache-2.0 (Pico)",
    "pyrage": "MIT",
    "resvg-py": "MIT",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A package that the program is made with, the short name of its licence, and the licence's own words."""

    name: str
    version: str
    licence: str
    words: str = ""


def parts() -> tuple[Part, ...]:
    """Return the packages that the installed program needs, by name; those of tests and checks are left out."""
    found: dict[str, metadata.Distribution] = {}
    to_see = [PROGRAM]
    while to_see:
        name = _plain(to_see.pop())
        distribution = _distribution(name)
        if name in found or distribution is None:
            continue
        found[name] = distribution
        to_see += list(_needed(distribution))
    return tuple(_part(found[name]) for name in sorted(found) if name != PROGRAM)


def as_text(found: tuple[Part, ...]) -> str:
    """Return the notices as one plain text, with the words of each licence."""
    return "\n\n".join(f"{one.name} {one.version}\n{one.licence}\n\n{one.words}".rstrip() for one in found) + "\n"


def _needed(distribution: metadata.Distribution) -> Iterator[str]:
    for line in distribution.requires or ():
        name = _NAME.match(line)
        if name and ("extra ==" not in line or _OUR_EXTRAS.search(line)):
            yield name[0]


def _distribution(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _part(distribution: metadata.Distribution) -> Part:
    return Part(distribution.name, distribution.version, _licence(distribution), _words(distribution))


def _licence(distribution: metadata.Distribution) -> str:
    given = distribution.metadata
    named = [given[field].strip() if field in given else "" for field in ("License-Expression", "License")]
    classifiers = given.get_all("Classifier") or []
    named += [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License ::")]
    short = [one for one in named if one and "\n" not in one and len(one) <= _LONGEST_NAME]
    return short[0] if short else _KNOWN.get(_plain(distribution.name), _UNKNOWN)


def _words(distribution: metadata.Distribution) -> str:
    texts = []
    for file in distribution.files or ():
        if ".dist-info/" in file.as_posix() and _LICENCE_FILES.search(file.as_posix()):
            try:
                texts.append(file.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError):
                continue
    return "\n\n".join(texts)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
