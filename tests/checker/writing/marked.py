"""Cases in which square brackets mark what must be found."""

import re


def plain(case: str) -> str:
    return case.replace("[", "").replace("]", "")


def marked(case: str) -> list[str]:
    return re.findall(r"\[(.+?)\]", case)


def cases(text: str) -> list[str]:
    return text.strip().splitlines()
