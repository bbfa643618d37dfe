"""Builds what people install with a double click: a folder that runs without Python, and on Linux a Debian package.

Usage: python tools/bundle/build.py OUT, with the Python that the folder shall carry. A clean environment is made for
it in OUT, so that nothing of a developer's ends up inside. Beside the folder: the notices of everything in it, a bill
of materials (CycloneDX), the Debian package, and checksums.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import leaner

HERE = Path(__file__).parent
CHECKOUT = HERE.parents[1]
NAME = "coprod-desktop"
BUILD_WITH = ("pyinstaller>=6.10", "cyclonedx-bom>=5")
# The natural voice of the folder. Later versions of what runs it are twice as large, and this one speaks as well.
NATURAL_VOICE = ("hibari-tts>=0.2.1,<0.3", "onnxruntime>=1.20.1,<1.21")
# What Qt, sound and letters need from a Debian system; libc comes from the machine that built it.
NEEDS = (
    "libc6 (>= 2.36), libgl1, libegl1, libxkbcommon0, libxkbcommon-x11-0, libfontconfig1, libdbus-1-3, "
    "libpulse0, libcups2, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, libxcb-shape0, libxcb-xkb1"
)
DEBIAN_KINDS = {"x86_64": "amd64", "aarch64": "arm64"}


def main() -> int:
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "dist").resolve()
    out.mkdir(parents=True, exist_ok=True)
    python = made_environment(out / "environment")
    folder = built(python, out)
    write_notices(python, out, folder)
    made = [packed(folder, out)]
    if shutil.which("dpkg-deb"):
        made.append(debian_package(folder, out))
    write_checksums(made, out)
    for path in made:
        print(f"{path} ({path.stat().st_size / 1e6:.0f} MB)")
    return 0


def made_environment(folder: Path) -> Path:
    """Make an environment with the program, built as a wheel, and what builds the folder; return its Python."""
    venv.create(folder, with_pip=True, clear=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*install, CHECKOUT, *BUILD_WITH)
    if sys.platform != "linux":
        run(*install, *NATURAL_VOICE)
    elif leaner.can_build():
        run(*install, *NATURAL_VOICE)
        run(*install, "--force-reinstall", "--no-deps", *leaner.numpy_options(), "numpy")
    else:
        print("There is no C and C++ compiler here, so the natural voice is left out of the folder.")
    return python


def built(python: Path, out: Path) -> Path:
    """Run PyInstaller and return the folder that it made."""
    work = ("--distpath", out, "--workpath", out / "work", "--log-level", "WARN")
    run(python, "-m", "PyInstaller", "--noconfirm", *work, HERE / "coprod.spec")
    if leaner.can_build():
        leaner.keep_few_tables(out / NAME)
    return out / NAME


def write_notices(python: Path, out: Path, folder: Path) -> None:
    """Write the licences of everything inside, and the bill of materials."""
    told = "from coprod_desktop.app import licences; print(licences.as_text(licences.parts()))"
    text = run(python, "-X", "utf8", "-c", told, is_read=True)
    (folder / "THIRD-PARTY.txt").write_text(text, encoding="utf-8")
    shutil.copy(CHECKOUT / "LICENSE", folder / "LICENSE.txt")
    run(python, "-m", "cyclonedx_py", "environment", "--output-file", out / f"{NAME}.cdx.json", python)


def packed(folder: Path, out: Path) -> Path:
    """Pack the folder for those who cannot install: a zip on Windows, a tar elsewhere."""
    kind = "zip" if os.name == "nt" else "gztar"
    return Path(shutil.make_archive(str(out / f"{NAME}-{version()}"), kind, folder.parent, folder.name))


def debian_package(folder: Path, out: Path) -> Path:
    """Return a Debian package of the folder, with a menu entry, an icon and the kind of file."""
    tree = out / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "usr/lib" / NAME, symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    for name in (NAME, "coprod"):
        (tree / "usr/bin" / name).symlink_to(f"../lib/{NAME}/{name}")
    place(HERE / f"{NAME}.desktop", tree / "usr/share/applications")
    place(HERE / f"{NAME}.xml", tree / "usr/share/mime/packages")
    place(CHECKOUT / f"resources/icons/{NAME}.svg", tree / "usr/share/icons/hicolor/scalable/apps")
    notices = tree / "usr/share/doc" / NAME
    notices.mkdir(parents=True)
    shutil.copy(folder / "LICENSE.txt", notices / "copyright")
    kind = DEBIAN_KINDS[os.uname().machine]
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control(kind, tree), encoding="utf-8")
    package = out / f"{NAME}_{version()}_{kind}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", tree, package)
    return package


def control(kind: str, tree: Path) -> str:
    """Return what Debian has to know about the package."""
    size = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    return (
        f"Package: {NAME}\nVersion: {version()}\nArchitecture: {kind}\nMaintainer: Coprod Desktop contributors\n"
        f"Installed-Size: {size}\nDepends: {NEEDS}\nSection: education\nPriority: optional\n"
        "Description: meetings that people make together, in every format\n"
        " Agendas and papers in standard, large print, easy read and audio from one source,\n"
        " with hard words explained. Works without the internet.\n"
    )


def place(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, folder)


def write_checksums(made: list[Path], out: Path) -> None:
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made]
    (out / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def version() -> str:
    found = re.search(r'__version__ = "([^"]+)"', (CHECKOUT / "coprod_desktop/__init__.py").read_text("utf-8"))
    assert found is not None
    return found[1]


def run(*command: object, is_read: bool = False) -> str:
    """Run a command; end with its own words when it fails."""
    words = [str(one) for one in command]
    read = subprocess.PIPE if is_read else None
    # Away from the checkout, whose package would be taken for the installed one, and lacks what a wheel carries.
    done = subprocess.run(words, check=False, text=True, encoding="utf-8", stdout=read, cwd=HERE)
    if done.returncode:
        sys.exit(f"This step did not work: {' '.join(words[:4])}. What it said is above.")
    return done.stdout or ""


if __name__ == "__main__":
    sys.exit(main())
