"""Writes a plan as a web page: one file that fetches nothing, for a phone, a large screen and a printer."""

from lxml import etree

from coprod_desktop import strings
from coprod_desktop.render.html_blocks import BlockWriter, data_address
from coprod_desktop.render.html_elements import Anchors, Element, fill, make
from coprod_desktop.render.html_style import page_style
from coprod_desktop.render.html_words import Typesetter
from coprod_desktop.render.plan import Contents, Plan, Text

_DOCTYPE = "<!DOCTYPE html>"
_AFTER_CONTENTS = "after-contents"
# Nothing that a mistake of ours, or of somebody who changes the page, could fetch is let in.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def write(plan: Plan) -> bytes:
    """Return the page of a plan in UTF-8; the same plan gives the same bytes."""
    body = make("body")
    fill(body, [*_skip_link(plan), _main(plan), *_foot(plan)])
    page = make("html", _head(plan), body, lang=plan.language)
    written = etree.tostring(page, encoding="utf-8", method="html", doctype=_DOCTYPE)
    return bytes(written) + b"\n"


def _head(plan: Plan) -> Element:
    head = make(
        "head",
        make("meta", charset="utf-8"),
        make("title", _title(plan)),
        make("meta", name="viewport", content="width=device-width, initial-scale=1"),
        make("meta", name="generator", content="Coprod Desktop"),
        make("meta", http_equiv="Content-Security-Policy", content=_POLICY),
    )
    if plan.author:
        head.append(make("meta", name="author", content=plan.author))
    head.append(make("style", f"\n{page_style(plan.profile)}\n"))
    return head


def _title(plan: Plan) -> str:
    return f"{plan.title} ({plan.status})" if plan.status else plan.title


def _main(plan: Plan) -> Element:
    anchors = Anchors(plan)
    writer = BlockWriter(plan, anchors, Typesetter(anchors), data_address(plan))
    flowing = [block for block in plan.blocks if not _is_credit(block)]
    elements = writer.write(flowing)
    for number, element in enumerate(elements):
        if element.get("class") == "contents":
            elements.insert(number + 1, make("div", id=_AFTER_CONTENTS, tabindex="-1"))
            break
    return make("main", *elements)


def _skip_link(plan: Plan) -> list[Element]:
    if not any(isinstance(block, Contents) for block in plan.blocks):
        return []
    return [make("a", strings.say("render.skip_contents"), href=f"#{_AFTER_CONTENTS}", class_="skip")]


def _foot(plan: Plan) -> list[Element]:
    credited = [block for block in plan.blocks if _is_credit(block)]
    if not credited:
        return []
    anchors = Anchors(plan)
    writer = BlockWriter(plan, anchors, Typesetter(anchors), data_address(plan))
    return [make("footer", *writer.write(credited))]


def _is_credit(block: object) -> bool:
    return isinstance(block, Text) and block.part == "credit"
