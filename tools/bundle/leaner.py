"""Makes parts of the folder smaller than their packages bring them, where this computer has a C compiler.

Qt brings all of ICU's tables, 32 MB; the folder keeps the 11 MB that Qt asks for. numpy brings a library for large
matrices, 24 MB, that the natural voice never calls; it can be built without.
"""

import re
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

# Old character sets, where lines break, names of units, money, languages and regions, other scripts, spelt numbers: for
# each of these Qt has its own or never asks. What sorts words and names zones stays, in every language.
NOT_ASKED_FOR = re.compile(r".*\.cnv|(?:brkitr|unit|curr|lang|region|translit|rbnf)/.*")
_ALIGNED = 16
NUMPY_ALONE = ("-Dallow-noblas=true", "-Dblas=none", "-Dlapack=none", "-Dcpu-dispatch=none")


def can_build() -> bool:
    """Return whether libraries can be built here: on Linux, with a C compiler."""
    return sys.platform == "linux" and shutil.which("cc") is not None and shutil.which("c++") is not None


def numpy_options() -> list[str]:
    """Return what pip is told to build numpy small."""
    return ["--no-binary", "numpy", *(f"-Csetup-args={option}" for option in NUMPY_ALONE)]


def keep_few_tables(folder: Path) -> None:
    """Replace ICU's tables in a folder by those that are kept."""
    for library in folder.rglob("libicudata.so.*"):
        if library.is_symlink():
            continue
        version = library.name.rpartition(".")[2]
        with tempfile.TemporaryDirectory() as work:
            few = Path(work) / "few.dat"
            few.write_bytes(_few(_tables(library.read_bytes(), f"icudt{version}l/")))
            _build(few, f"icudt{version}_dat", library)


def _tables(content: bytes, prefix: str) -> tuple[bytes, dict[str, bytes]]:
    """Return the head of ICU's package of tables inside a library, and each table by its name in the package."""
    begin = content.index(b"CmnD") - 12
    head_size = struct.unpack_from("<H", content, begin)[0]
    base = begin + head_size
    count = struct.unpack_from("<I", content, base)[0]
    places = [struct.unpack_from("<II", content, base + 4 + 8 * number) for number in range(count)]
    ends = [place[1] for place in places[1:]] + [len(content) - base]
    names = [content[base + name : content.index(b"\0", base + name)].decode() for name, _ in places]
    found = {
        name: content[base + begins : base + end] for name, (_, begins), end in zip(names, places, ends, strict=True)
    }
    assert all(name.startswith(prefix) for name in found), "ICU's package is not as it was"
    return content[begin:base], found


def _few(package: tuple[bytes, dict[str, bytes]]) -> bytes:
    """Return a package of the tables that are kept."""
    head, tables = package
    kept = {name: table for name, table in tables.items() if not NOT_ASKED_FOR.fullmatch(name.partition("/")[2])}
    names = b"".join(name.encode() + b"\0" for name in kept)
    at_name, at_table = 4 + 8 * len(kept), _aligned(4 + 8 * len(kept) + len(names))
    contents, body = struct.pack("<I", len(kept)), b""
    for name, table in kept.items():
        contents += struct.pack("<II", at_name, at_table + len(body))
        at_name += len(name) + 1
        body += table.ljust(_aligned(len(table)), b"\0")
    return head + (contents + names).ljust(at_table, b"\0") + body


def _aligned(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def _build(data: Path, symbol: str, library: Path) -> None:
    source = data.with_suffix(".s")
    source.write_text(
        f".section .rodata\n.balign {_ALIGNED}\n.global {symbol}\n.type {symbol}, @object\n"
        f'{symbol}:\n.incbin "{data}"\n.size {symbol}, . - {symbol}\n.section .note.GNU-stack,"",@progbits\n',
        encoding="utf-8",
    )
    made = data.with_suffix(".so")
    soname = f"-Wl,-soname,{library.name}"
    subprocess.run(["cc", "-shared", "-nostdlib", soname, "-o", made, source], check=True)
    mode = library.stat().st_mode
    shutil.move(made, library)
    library.chmod(mode)
