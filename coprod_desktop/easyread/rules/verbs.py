"""The verbs of meeting papers that drafting may turn, with their forms: what is not listed stays as it is."""

from coprod_desktop.language import inflect

_TURNED = """
    accept achieve address adopt agree answer approve arrange ask assess attend audit award book bring buy cause check
    choose clean close collect commission complete conduct consider contact create cut decide defer deliver describe
    design develop discuss draft draw employ endorse examine explain fill find fund give help hold host identify
    inspect introduce investigate invite issue join keep launch lead make manage measure meet monitor move name note
    offer open organise own oppose oversee pay plan prepare present produce propose provide publish raise read receive
    recommend record recruit reduce refer refuse reject release replace report request review run see select send set
    share show sign speak start stop suggest supply support take talk teach tell test train translate trust update use
    visit welcome write
"""
# Words like "help", "plan" and "report" are things as well; these are hardly ever anything but what somebody does.
_SURE = """
    accept achieve agree aim allow apply appoint arrange ask assess attend become begin bring build buy choose
    collect complete consider continue create decide deliver describe develop discuss employ ensure explain find
    get give hear help identify improve inform introduce investigate invite join keep learn let listen look make
    manage meet organise oversee prepare produce propose protect provide publish put read receive recommend recruit
    reduce remind replace respond send set share speak suggest take talk teach tell thank train understand
    update use visit write
"""

TURNED = tuple(_TURNED.split())
"""Verbs that can change between passive and active."""

SURE = tuple(dict.fromkeys(_SURE.split()))
"""Verbs that are sure to be verbs where they stand behind "and" or a comma."""

BASE_OF_PARTICIPLE = {inflect.participle(verb): verb for verb in TURNED}
"""Each participle with the word it comes from: "agreed" with "agree"."""

PAST = tuple(dict.fromkeys(inflect.past(verb) for verb in (*SURE, *TURNED)))
"""Past forms: "agreed", "wrote"."""

ANY_THIRD_PERSON = tuple(dict.fromkeys(inflect.third_person(verb) for verb in (*SURE, *TURNED, "work", "live", "stay")))
"""Present forms for one person that are verbs straight behind their subject, and things elsewhere."""

THIRD_PERSON = tuple(dict.fromkeys(inflect.third_person(verb) for verb in SURE))
"""Present forms for one person: "agrees", "writes"."""


def any_of(words: tuple[str, ...]) -> str:
    """Return words as alternatives of a pattern, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
