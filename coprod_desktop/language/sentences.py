"""Cuts a block's text into sentences as care papers have them: labels, abbreviations, quotes, wrapped lines.

sentencex proposes the ends; the rules here take some back and add others. Every rule has its cases in the tests.
"""

import re
from collections.abc import Iterator

import sentencex

from coprod_desktop.model.document import Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A name, a number or an example follows these, so a full stop after them never ends a sentence.
_LEADS_ON = _words(
    """
    mr mrs ms mx dr prof rev hon cllr sgt supt insp capt lt col gen gov sen st sr fr messrs
    no nos p pp para paras s ss sch reg regs art arts cl pt ref refs fig figs vol ch app cf viz vs v eg ie e.g i.e
    approx n.b incl excl est tel ext mob fax c ca max min avg temp
    """
)
# These end a sentence only when a new one plainly begins.
_EITHER_WAY = _words(
    """
    a.m p.m am pm etc ltd inc co plc jr dept rd ave ln sq jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
    wed thu thur thurs fri sat sun hrs hr wk wks yr yrs mth mths r.n u.k u.s b.sc m.sc ph.d dip cert al
    """
)
_STARTERS = (
    "The|This|That|These|Those|There|Then|They|Their|We|Our|You|Your|He|She|His|Her|It|Its|I|If|In|On|At|For|From|As|"
    "When|Where|While|What|Who|Why|How|Please|Some|Many|Most|All|Any|Each|Every|No|Not|But|And|So|However|Also|A|An|"
    "After|Before|Because|Both|Everyone|People|Staff|Carers|Members|To|With|Once|Since|Today|Now|Next|Do|Did|Is|Are|"
    "Can|Could|Will|Would|Should|Let|Thank|Thanks|Although|Anyone|One|Two|Three|My|Mum|Dad"
)
_LABELLED = _words("appendix plan option section part group annex schedule team ward type grade band level figure")

# How much of a sentence, and of what follows it, the rules look at: text without ends must not make them slow.
LOOK_BACK = 300
LOOK_AHEAD = 80

# sentencex takes time with the square of the length of text full of quote marks.
MOST_AT_ONCE = 4000

_STOPPED = re.compile(r"[.!?…][\"'”’)\]]*\s*\Z")
_CLOSING = "\"'”’)]"
_REST_OF_WORD = re.compile(r"[\w.’'&-]*")
_LABEL_ONLY = re.compile(r"\s*(?:[-•*–]\s*)?\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.)]\s*\Z")
_OPENING = "\"'“‘([ "
_NEW_SENTENCE = re.compile(rf"[“\"'‘(]*(?:{_STARTERS})\b(?!\.)")
_DAY_OR_MONTH = re.compile(
    r"(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Jan|Feb|March|Mar|April|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?![a-z]{4,})|"
    r"(?:Wednes|Thurs|Satur)day|(?:Jan|Febr)uary|August|September|October|(?:Nov|Dec)ember"
)
_NEXT_LABEL = re.compile(r"[a-z]\)\s")
# One set of characters comes first, which lets the search leap from one to the next.
_MISSED = re.compile(
    rf"[.!?…](?:[.!?…]*[\"'”’)\]]*\s+(?=[“\"'‘(]?(?:{_STARTERS})\b)|(?<=[a-z]{{2}}[.!?])(?=(?:{_STARTERS})\s)"
    r"|(?<=[ap]\.m\.)\s+(?=[A-Z])"
    # "May" is a month in full, which sentencex takes for an abbreviation.
    r"|(?<=\bMay\.)\s+(?=[A-Z])|(?<=[.!?])\)\s+(?=[A-Z]))"
)
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_GOES_ON = re.compile(
    r"(?:,|\b(?:the|a|an|of|to|in|on|at|for|and|or|by|with|from|as|that|which|their|our|your|is|are|was|were|be|"
    r"will|not|than|this|these|its|has|have|can|must|should|may|Mr|Mrs|Ms|Dr|Cllr))\s*\Z"
)


def split(text: str) -> tuple[Span, ...]:
    """Return the sentences of a block in reading order, without the blanks around them.

    A line break ends a sentence unless the line plainly goes on. A label such as "3.1" or "(a)" belongs to the
    sentence after it.
    """
    return tuple(span for line in _lines(text) for span in _sentences(text, line) if span.start < span.end)


def _lines(text: str) -> list[Span]:
    lines: list[Span] = []
    for found in _LINE.finditer(text):
        if lines and _wraps(text[lines[-1].start : lines[-1].end], text[lines[-1].end : found.start()], found[0]):
            lines[-1] = Span(lines[-1].start, found.end())
        else:
            lines.append(Span(*found.span()))
    return lines


def _wraps(line: str, gap: str, following: str) -> bool:
    """Tell whether a sentence runs over the end of a line, as in text taken out of a PDF or an e-mail."""
    if gap.replace("\r\n", "\n").count("\n") > 1 or not line.strip():
        return False
    first = following.lstrip()[:1]
    if first.islower() and not _LABEL_ONLY.match(following.split(" ", 1)[0]):
        return line.rstrip()[-1:] not in ".!?:;"
    return bool(first) and first not in "-•*–" and bool(_GOES_ON.search(line))


def _sentences(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    for end in [*_ends(text[line.start : line.end]), line.end - line.start]:
        yield _trimmed(text, start, line.start + end)
        start = line.start + end


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    kept = stretch.strip()
    first = start + len(stretch) - len(stretch.lstrip())
    return Span(first, first + len(kept))


def _ends(text: str) -> list[int]:
    """Return the places in one line where a sentence ends and another begins."""
    proposed = set(_proposed(text))
    proposed |= {found.end() for found in _MISSED.finditer(text)}
    ends: list[int] = []
    start = 0
    for end in sorted(proposed):
        sentence = text[max(start, end - LOOK_BACK) : end]
        if end < len(text) and _is_end(sentence, text[end : end + LOOK_AHEAD].lstrip()):
            ends.append(end)
            start = end
    return ends


def _proposed(text: str) -> Iterator[int]:
    """Yield the ends that sentencex sees, asking it for a stretch at a time."""
    start = 0
    while start < len(text):
        stop = min(len(text), start + MOST_AT_ONCE)
        if stop < len(text):
            stop = max(text.rfind(" ", start, stop) + 1, start + MOST_AT_ONCE // 2)
        for part in sentencex.get_sentence_boundaries("en", text[start:stop]):
            end = start + part["end_index"]
            if end < stop or _STOPPED.search(text, max(start, stop - 10), stop):
                yield end
        start = stop


def _is_end(sentence: str, following: str) -> bool:
    if not following or _LABEL_ONLY.fullmatch(sentence) or not any(letter.isalnum() for letter in sentence):
        return False
    if _NEXT_LABEL.match(following) and _STOPPED.search(sentence):
        return True
    first = following.lstrip(_OPENING)[:1]
    if first.islower() or not any(letter.isalnum() for letter in following):
        return False
    if _has_open_bracket(sentence):
        return False
    stopped = sentence.rstrip().rstrip(_CLOSING)
    if not stopped.endswith("."):
        return True
    backwards = _REST_OF_WORD.match(stopped[-2::-1] if len(stopped) > 1 else "")
    start = len(stopped) - 1 - (backwards.end() if backwards else 0)
    return _ends_with(stopped[start:-1].lstrip("(\"'“‘"), stopped[:start], following)


def _ends_with(word: str, before: str, following: str) -> bool:
    """Tell whether a sentence ends after a word and its full stop."""
    if word.lower() in _LEADS_ON and word.lower() != "no":
        return False
    if word.lower() in ("a.m", "p.m"):
        return not _DAY_OR_MONTH.match(following)
    if word.lower() in _EITHER_WAY or word.lower() == "no" or _is_initial(word, before):
        return bool(_NEW_SENTENCE.match(following))
    return True


def _is_initial(word: str, before: str) -> bool:
    """Tell whether "J." is somebody's initial, and not the end of "plan B." or of "so do I."."""
    letters = word.split(".")
    if not word or word[-1] == "I" or not all(len(letter) == 1 and letter.isupper() for letter in letters):
        return False
    previous = before.split()[-1:] or [""]
    return previous[0].lower() not in _LABELLED


def _has_open_bracket(sentence: str) -> bool:
    last_open = sentence.rfind("(")
    return last_open > sentence.rfind(")") and sentence[:last_open].strip() != "" and len(sentence) - last_open < 200
