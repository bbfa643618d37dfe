"""The looks that tests make versions in, and short ways to make one."""

from dataclasses import replace

from coprod_desktop.model import document as doc
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render import own_profiles, pdf_writer, planning, profiles
from coprod_desktop.render.colours import CREAM
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.profiles import Profile

PROFILES: dict[str, Profile] = {
    "standard": profiles.standard(),
    "clearer letters": replace(profiles.standard(), family="Atkinson Hyperlegible"),
    "large print 18": profiles.large_print(),
    "large print 20, bold on cream": replace(profiles.large_print(20), bolder=True, colours=CREAM),
    "giant print 28": profiles.giant_print(28),
    "easy read": profiles.easy_read(),
    "dyslexia-friendly": profiles.dyslexia_friendly(),
    "wide letters on black": own_profiles.made(
        OwnProfile("Wide", "large-print", letter_em=0.1, word_em=0.3, paper="white-on-black")
    ),
}


def plan_of(*blocks: doc.Block, profile: Profile | None = None, title: str = "A paper") -> Plan:
    return planning.plan(doc.Document(title, blocks), profile or profiles.standard())


def pdf_of(*blocks: doc.Block, profile: Profile | None = None) -> bytes:
    return pdf_writer.write(plan_of(*blocks, profile=profile))
