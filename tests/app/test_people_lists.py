from pathlib import Path

import pytest

from coprod_desktop.app import people_lists
from coprod_desktop.app.address_book import AddressBook
from coprod_desktop.app.people_lists import NoNames, PeopleNotRead, TooManyPeople, read_list
from coprod_desktop.model.meeting import Person, Role, Side
from coprod_desktop.model.needs import Format, Needs, Support

NAMES = ("Siân Ŵyn Llŷr", "Łukasz Żółć", "محمد اقبال", "রহিমা খাতুন", "王小明")


def listed(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "people.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_list_gives_people_with_what_they_need(tmp_path: Path) -> None:
    lines = (
        "Name,Role,Side,Format,Size,Support,Phone\nMei Chen,co-chair,carer,Easy read; audio,20pt,hearing loop,0123\n"
    )
    found = read_list(listed(tmp_path, lines))
    (mei,), (record,) = found.people, found.records
    assert (mei.name, mei.roles, mei.sides) == ("Mei Chen", {Role.CO_CHAIR}, {Side.FAMILY_CARER})
    assert (record.formats, record.size_pt) == ({Format.EASY_READ, Format.AUDIO}, 20)
    assert (record.support, record.phone) == ({Support.LOOP}, "0123")
    assert found.look_at == ()


def test_a_list_with_columns_as_others_name_them(tmp_path: Path) -> None:
    lines = (
        "First name,Surname,Speaks for,Preferred format,Tel.,Address line 1,Town,Post-code,Support needed\n"
        "Raj,Patel,family carer,large print 24pt,0123,3 Hill Road,Leeds,LS1 1AA,BSL interpreter\n"
    )
    found = read_list(listed(tmp_path, lines))
    (raj,), (record,) = found.people, found.records
    assert (raj.name, raj.sides, found.look_at) == ("Raj Patel", {Side.FAMILY_CARER}, ())
    assert (record.formats, record.size_pt, record.phone) == ({Format.LARGE_PRINT}, 24, "0123")
    assert record.address == "3 Hill Road\nLeeds\nLS1 1AA"
    assert (record.support, record.support_words) == ({Support.INTERPRETER}, "BSL interpreter")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_names_in_every_script_come_through(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = [f"Name{delimiter}Email", *(f"{name}{delimiter}a@b.example" for name in NAMES)]
    found = read_list(listed(tmp_path, "\r\n".join(lines).encode(encoding)))
    assert tuple(one.name for one in found.people) == NAMES


@pytest.mark.parametrize(
    "content",
    [
        "sep=;\nName;Role\nSiân;co-chair\n",
        "Name,Role\nSiân,co-chair\n".encode("utf-16-le"),
        "Name\tRole\nSiân\tChair\n",
    ],
    ids=["a line about the sign between cells", "UTF-16 without a mark", "tabs"],
)
def test_lists_as_spreadsheets_write_them_come_in(tmp_path: Path, content: str | bytes) -> None:
    (sian,) = read_list(listed(tmp_path, content)).people
    assert (sian.name, sian.roles) == ("Siân", {Role.CO_CHAIR})


@pytest.mark.parametrize("size", ["0", "-", "n/a", " "])
def test_no_size_is_nothing_to_look_at(tmp_path: Path, size: str) -> None:
    found = read_list(listed(tmp_path, f"Name,How would you like papers?,Size\nAda,Easy read,{size}\n"))
    assert (found.records[0].formats, found.records[0].size_pt, found.look_at) == ({Format.EASY_READ}, 0, ())


def test_a_need_that_we_do_not_know_is_kept_in_its_own_words(tmp_path: Path) -> None:
    found = read_list(listed(tmp_path, "Name,Needs,Size\nMei,a chair with arms,huge\n"))
    assert found.records[0].support_words == "a chair with arms, size huge"
    assert "a chair with arms" in found.look_at[0]


def test_lines_without_a_name_and_unknown_columns_are_told(tmp_path: Path) -> None:
    found = read_list(listed(tmp_path, "Name,Shoe size\nMei,5\n,6\n"))
    assert len(found.people) == 1
    assert len(found.look_at) == 2


def test_two_needs_joined_by_and_are_two(tmp_path: Path) -> None:
    (record,) = read_list(listed(tmp_path, "Name,Format\nAnn Lee,Easy Read and audio\n")).records
    assert record.formats == {Format.EASY_READ, Format.AUDIO}


def test_columns_with_questions_for_names_are_known_by_a_word_in_them(tmp_path: Path) -> None:
    names = "Name;What format do you need?;Any access needs?;Dietary;Shoe size;Left blank"
    found = read_list(listed(tmp_path, f"{names}\nAnn Lee;Easy Read;a ramp;vegan;5;\n"))
    (record,) = found.records
    assert record.formats == {Format.EASY_READ}
    assert "ramp" in record.support_words
    assert [sentence for sentence in found.look_at if "column" in sentence] == [
        "We do not know the column “Dietary”, so it stayed behind.",
        "We do not know the column “Shoe size”, so it stayed behind.",
    ]


def test_what_is_no_list_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(NoNames):
        read_list(listed(tmp_path, "Shoe size\n5\n"))
    with pytest.raises(NoNames):
        read_list(listed(tmp_path, b""))
    with pytest.raises(PeopleNotRead):
        read_list(listed(tmp_path, b"PK\x03\x04\x00\x00\x00\x00"))
    with pytest.raises(PeopleNotRead):
        read_list(tmp_path / "nowhere.csv")


def test_more_people_than_we_take_are_refused(tmp_path: Path) -> None:
    lines = "\n".join(["Name", *(f"P{n}" for n in range(people_lists.MOST_PEOPLE + 1))])
    with pytest.raises(TooManyPeople):
        read_list(listed(tmp_path, lines))


def test_the_address_book_keeps_people_with_their_records(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    book = AddressBook(path)
    for name in NAMES:
        book.put(Person(name, name), Needs(name, size_pt=18))
    book.remove(NAMES[0])
    again = AddressBook(path)
    assert {one.person.name for one in again.people} == set(NAMES[1:])
    assert all(one.record.size_pt == 18 for one in again.people)


def test_an_address_book_that_cannot_be_read_is_set_aside_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    path.write_text("not a book", encoding="utf-8")
    book = AddressBook(path)
    assert book.trouble is not None
    book.put(Person("a", "Ade"), Needs("a"))
    assert any(one.read_text(encoding="utf-8") == "not a book" for one in tmp_path.iterdir())
    assert [one.person.name for one in AddressBook(path).people] == ["Ade"]
