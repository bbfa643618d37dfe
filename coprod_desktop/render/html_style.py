"""How a web page or a book looks: the sizes, colours and spaces of a profile as a style sheet.

Sizes are multiples of the reader's own letter size (16 pixels, which is 12 point, unless they chose another), so that
their choice still counts. Nothing in it reaches out of the page.
"""

from coprod_desktop.render.fonts import spaced
from coprod_desktop.render.profiles import PAGE_HEIGHT_MM, PAGE_WIDTH_MM, Profile

_BROWSER_PT = 12.0
# LP-23: about 65 letters a line.
_LINE_EMS = 34
_FACES = {
    "Arimo": 'Arial, Arimo, "Liberation Sans", Helvetica, sans-serif',
    "Atkinson Hyperlegible": '"Atkinson Hyperlegible", Arial, "Liberation Sans", sans-serif',
}

_SHARED = """
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: {paper}; color: {ink}; font-family: {faces}; font-weight: {weight};
  font-size: {body}; line-height: {pitch}; text-align: left;{apart} hyphens: manual; overflow-wrap: break-word; }}
h1, h2, h3, h4, h5, h6 {{ line-height: 1.25; margin: 1.4em 0 0.5em; break-after: avoid; font-weight: bold; }}
h1 {{ font-size: {title}; margin-top: 0; }}
h2 {{ font-size: {first}; }}
h3 {{ font-size: {second}; }}
h4, h5, h6 {{ font-size: {third}; }}
p {{ margin: 0 0 {after}em; orphans: 2; widows: 2; }}
ul, ol {{ margin: 0 0 {after}em; padding-left: 1.8em; }}
li {{ margin-bottom: 0.35em; }}
.to-write-on {{ display: inline-block; max-width: 100%; overflow: hidden; white-space: nowrap;
  vertical-align: bottom; }}
li > p {{ margin-bottom: 0.35em; }}
li > ul, li > ol {{ margin: 0.35em 0 0; }}
ul {{ list-style-type: disc; }}
ul.plain, .contents ul {{ list-style: none; padding-left: 0; }}
.contents ul {{ margin-bottom: 0; }}
nav ol {{ list-style: none; padding-left: 0; }}
nav ol ol {{ padding-left: 1.5em; }}
abbr {{ text-decoration: none; }}
em {{ font-style: normal; }}
a {{ color: {link}; text-decoration: underline; text-underline-offset: 0.15em; }}
img {{ max-width: 100%; height: auto; vertical-align: middle; }}
table {{ border-collapse: collapse; }}
caption {{ text-align: left; font-weight: bold; padding-bottom: 0.4em; }}
th, td {{ border: 1px solid {line}; padding: 0.35em 0.5em; text-align: left; vertical-align: top; }}
th {{ font-weight: bold; }}
td > :last-child, th > :last-child, li > :last-child {{ margin-bottom: 0; }}
.table {{ overflow-x: auto; margin: 0 0 {after}em; }}
.table table {{ min-width: 60%; }}
.page-mark {{ border-top: 1px solid {line}; padding-top: 0.3em; }}
.label, .caption, .captioned {{ margin-bottom: 0.35em; break-after: avoid; }}
.status {{ font-size: 1.1em; }}
.picture-row {{ display: grid; grid-template-columns: minmax(5em, {picture}) 1fr; gap: 1em; align-items: center;
  margin: 0 0 {after}em; break-inside: avoid; }}
.picture-row img {{ width: 100% !important; }}
.picture-row p {{ margin-bottom: 0.4em; }}
.picture-row p:last-child {{ margin-bottom: 0; }}
"""

_SCREEN = """
html {{ color-scheme: light; scroll-padding-top: 1em; background: {paper}; }}
main, footer {{ max-width: {line_length}em; margin: 0 auto; padding: 1.5em 1.2em; }}
a:focus-visible, .table:focus-visible {{ outline: 0.15em solid {ink}; outline-offset: 0.15em; }}
.contents {{ border: 1px solid {line}; padding: 1em; margin: 0 0 1.5em; }}
.contents h2 {{ margin-top: 0; }}
.contents li {{ margin: 0; }}
.contents a {{ display: inline-block; padding: 0.3em 0; }}
.contents .level-2 {{ padding-left: 1.5em; }}
.skip {{ position: absolute; left: -99em; padding: 0.6em 1em; background: {ink}; color: {paper}; }}
.skip:focus {{ left: 0; top: 0; z-index: 1; }}
@media (max-width: 30em) {{
  main, footer {{ padding: 1em 0.8em; }}
  .table table {{ width: 100%; }}
  h1 {{ font-size: calc({title} * 0.85); }}
  .picture-row {{ grid-template-columns: minmax(4.5em, 28%) 1fr; gap: 0.7em; }}
}}
@media print {{
  @page {{ size: {page_width}mm {page_height}mm; margin: {margin}mm; }}
  body {{ font-size: {body_pt}pt; }}
  h1 {{ font-size: {title_pt}pt; }}
  h2 {{ font-size: {first_pt}pt; }}
  h3 {{ font-size: {second_pt}pt; }}
  h4, h5, h6 {{ font-size: {third_pt}pt; }}
  main, footer {{ max-width: none; padding: 0; }}
  .skip, .contents {{ display: none; }}
  [data-page], .contents[data-page] + * {{ break-before: page; }}
  tr, li, img, ul.plain {{ break-inside: avoid; }}
  thead {{ display: table-header-group; }}
  .table {{ overflow: visible; }}
  a {{ color: {ink}; }}
}}
"""


def page_style(profile: Profile) -> str:
    """Return the style sheet of a page that stands alone, on a screen of any size and on paper."""
    return (_SHARED + _SCREEN).format_map(_numbers(profile, "rem")).strip()


def book_style(profile: Profile) -> str:
    """Return the style sheet of a book; the reader's program turns the pages and chooses the letter size."""
    return _SHARED.format_map(_numbers(profile, "em")).strip()


def _apart(profile: Profile) -> str:
    """Return how far letters and words stand apart, where somebody asked for more white (DY-03, DY-04)."""
    face = spaced(profile.family, profile.bolder, profile.letter_em, profile.word_em)
    letters = f" letter-spacing: {face.letter_em:g}em;" if face.letter_em else ""
    return letters + (f" word-spacing: {face.word_em:.3g}em;" if face.word_em else "")


def _numbers(profile: Profile, unit: str) -> dict[str, object]:
    # In a book the reading program's size is the body, and headings are in proportion to it.
    base = _BROWSER_PT if unit == "rem" else profile.body_pt
    title, first, second, third = profile.heading_pt
    sizes = {"title": title, "first": first, "second": second, "third": third}
    colours = profile.colours
    return {
        **{name: f"{size / base:.3f}{unit}" for name, size in sizes.items()},
        **{f"{name}_pt": f"{size:g}" for name, size in sizes.items()},
        "body": f"{profile.body_pt / base:.3f}{unit}",
        "body_pt": f"{profile.body_pt:g}",
        "pitch": f"{max(profile.line_pitch, 1.4):g}",
        "after": f"{profile.space_after:g}",
        "apart": _apart(profile),
        "weight": "bold" if profile.bolder else "normal",
        "faces": _FACES.get(profile.family, f'"{profile.family}", Arial, sans-serif'),
        "ink": colours.ink,
        "paper": colours.paper,
        "link": colours.link,
        "line": colours.line,
        "picture": "34%",
        "line_length": _LINE_EMS,
        "margin": f"{profile.margin_mm:g}",
        "page_width": f"{PAGE_WIDTH_MM:g}",
        "page_height": f"{PAGE_HEIGHT_MM:g}",
    }
