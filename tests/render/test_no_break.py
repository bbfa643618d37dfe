import pytest

from coprod_desktop.render.no_break import keep_together


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("on 9 December 2026 in", "9 December 2026"),
        ("on Tuesday 14 October 2025 in", "Tuesday 14 October 2025"),
        ("open 1:30pm to 3:30pm daily", "1:30pm to 3:30pm"),
        ("by 1st April", "1st April"),
        ("from April 2027", "April 2027"),
        ("at 10:30 am sharp", "10:30 am"),
        ("at 5 pm", "5 pm"),
        ("ring 0300 123 4567 now", "0300 123 4567"),
        ("ring +44 300 123 4567", "+44 300 123 4567"),
        ("costs £1.2 million a year", "£1.2 million"),
        ("about 14 per cent", "14 per cent"),
        ("in 11 weeks", "11 weeks"),
        ("Mr Okafor said", "Mr Okafor"),
        ("Dr. Pritchard said", "Dr. Pritchard"),
        ("Dr Siân Rhys-Jones said", "Dr Siân Rhys-Jones"),
        ("with Mrs J. Price today", "Mrs J. Price"),
        ("Mr Łukasz Nowak said", "Mr Łukasz Nowak"),
        ("with Mrs J. M. O’Donnell-Smythe today", "Mrs J. M. O’Donnell-Smythe"),
        ("by Prof. Dame Anjali Rao today", "Prof. Dame Anjali Rao"),
        ("Mr Gareth ap Rhys-Williams said", "Mr Gareth ap Rhys-Williams"),
        ("ddydd Gwener 7 Tachwedd 2025 yn", "ddydd Gwener 7 Tachwedd 2025"),
        ("cyn 31 Hydref yn", "31 Hydref"),
        ("mewn 28 diwrnod", "28 diwrnod"),
        ("see item 3 and", "item 3"),
        ("NF1 4AB", "NF1 4AB"),
    ],
)
def test_what_belongs_together_is_not_split(text: str, whole: str) -> None:
    assert whole.replace(" ", "\u00a0") in keep_together(text)


@pytest.mark.parametrize(
    "text", ["In May we met", "9 people came", "a page about Wales", "the Lady of the house", "2026 was good"]
)
def test_other_words_may_be_split(text: str) -> None:
    assert "\u00a0" not in keep_together(text)


def test_places_in_the_text_stay_where_they_were() -> None:
    text = "Mr Okafor rang 0300 123 4567 on 9 December 2026 at 10:30 am about £2 million."
    assert len(keep_together(text)) == len(text)
