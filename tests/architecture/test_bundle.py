"""The folder to install: the tables that it keeps are the ones that Qt finds."""

import ctypes
import importlib.util
import struct
from pathlib import Path
from types import ModuleType

import pytest

_LEANER = Path(__file__).parents[2] / "tools/bundle/leaner.py"
_HEAD = struct.pack("<H2BHH4B4s4s4s", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD", bytes(4), bytes(4)) + bytes(8)
_TABLES = {
    "icudt99l/brkitr/root.res": b"where lines break",
    "icudt99l/coll/root.res": b"how words are sorted",
    "icudt99l/ibm-37.cnv": b"an old character set",
    "icudt99l/root.res": b"how days are named",
}


@pytest.fixture
def leaner() -> ModuleType:
    found = importlib.util.spec_from_file_location("leaner", _LEANER)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    if not module.can_build():
        pytest.skip("there is no C compiler here")
    return module


def package(tables: dict[str, bytes]) -> bytes:
    """Return tables as ICU packs them."""
    at_name = 4 + 8 * len(tables)
    at_table = at_name + sum(len(name) + 1 for name in tables)
    contents, names, body = struct.pack("<I", len(tables)), b"", b""
    for name, table in tables.items():
        contents += struct.pack("<II", at_name + len(names), at_table + len(body))
        names += name.encode() + b"\0"
        body += table
    return _HEAD + contents + names + body


def test_tables_that_qt_asks_for_stay_whole_and_the_others_go(leaner: ModuleType, tmp_path: Path) -> None:
    library = tmp_path / "libicudata.so.99"
    library.write_bytes(b"\x7fELF and more".ljust(64, b"\0") + package(_TABLES))
    leaner.keep_few_tables(tmp_path)
    held = ctypes.c_char.in_dll(ctypes.CDLL(str(library)), "icudt99_dat")
    kept = ctypes.string_at(ctypes.addressof(held), 32 + 4 + 2 * 8 + 2 * 32 + 2 * 32)
    assert kept[:32] == _HEAD
    assert struct.unpack_from("<I", kept, 32) == (2,)
    assert _TABLES["icudt99l/coll/root.res"] in kept
    assert _TABLES["icudt99l/root.res"] in kept
    assert b"brkitr" not in kept
    assert b".cnv" not in kept
