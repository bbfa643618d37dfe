"""How the checker's tests ask: a small lexicon, and findings as short strings."""

from coprod_desktop import checker
from coprod_desktop.checker import Family, Settings
from coprod_desktop.language.entry import Cues, Entry, SayInstead, ShortForm
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.finding import Finding, Kind
from tests.builders import paper, paragraph

LEXICON = Lexicon(
    (
        Entry(
            "integrated care board",
            "A group that plans and pays for health services in an area.",
            short_forms=(ShortForm("ICB"),),
            easy_meaning="The people who plan health services.",
            say_instead=SayInstead("local health board", "noun"),
        ),
        Entry("reablement", "Help to do things for yourself again after illness."),
        Entry("safeguarding", "Keeping people safe from harm."),
        Entry(
            "personal assistant", "Someone you pay to help you.", short_forms=(ShortForm("PA"),), cues=Cues(("employ",))
        ),
        Entry("matters arising", "News about the last meeting.", kind=Kind.MEETING_WORD),
        Entry(
            "service user",
            "A person who uses services.",
            kind=Kind.WORDS_ABOUT_PEOPLE,
            say_instead=SayInstead("person", "noun"),
            reason="Some people say it makes them sound like a number.",
        ),
        Entry("utilise", "Use.", kind=Kind.SWAP, say_instead=SayInstead("use", "verb")),
    )
)


def findings(*texts: str, settings: Settings | None = None) -> tuple[Finding, ...]:
    blocks = [paragraph(text, f"b{number}") for number, text in enumerate(texts, 1)]
    return checker.check(paper(*blocks), LEXICON, settings or Settings())


def of_kind(kind: Kind, *texts: str, settings: Settings | None = None) -> list[str]:
    return [finding.text for finding in findings(*texts, settings=settings) if finding.kind is kind]


def writing(family: Family, text: str, profile: checker.Profile = "standard") -> list[str]:
    settings = Settings(profile=profile, families=frozenset({family}))
    return [finding.text for finding in findings(text, settings=settings)]
