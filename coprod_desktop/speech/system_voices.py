"""The voices that Windows and macOS bring, listed without starting them. Not run by our tests on Linux."""

import re
import subprocess
import sys

from coprod_desktop import strings

_SAY_LINE = re.compile(r"^(?P<name>\S.*?)\s+(?P<language>[a-z]{2,3}[_-][A-Z0-9]{2,3})\s+#", re.MULTILINE)
_LONGEST_SECONDS = 5
_REGISTRY = (r"SOFTWARE\Microsoft\Speech\Voices\Tokens", r"SOFTWARE\Microsoft\Speech_OneCore\Voices\Tokens")

Found = tuple[str, str, str]


def found() -> list[Found]:
    """Return the id, name and language of each voice of the system; none on Linux."""
    if sys.platform == "darwin":
        return of_say_list(_say_list())
    if sys.platform == "win32":
        return _of_registry()
    return []


def of_say_list(listed: str) -> list[Found]:
    """Return the voices in what the macOS command lists, English ones first."""
    voices = [
        (f"system/{line['name']}", strings.say("speech.voice_system", name=line["name"]), line["language"])
        for line in _SAY_LINE.finditer(listed)
    ]
    tagged = [(identifier, name, language.replace("_", "-")) for identifier, name, language in voices]
    return sorted(tagged, key=lambda voice: (voice[2] != "en-GB", not voice[2].startswith("en"), voice[1]))


def _say_list() -> str:
    try:
        asked = ["/usr/bin/say", "-v", "?"]
        listed = subprocess.run(asked, capture_output=True, timeout=_LONGEST_SECONDS, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return listed.decode("utf-8", "replace")


def _of_registry() -> list[Found]:
    voices: list[Found] = []
    if sys.platform == "win32":
        import winreg

        for place in _REGISTRY:
            try:
                with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as tokens:
                    for number in range(winreg.QueryInfoKey(tokens)[0]):
                        token = winreg.EnumKey(tokens, number)
                        with winreg.OpenKey(tokens, token) as one:
                            name = str(winreg.QueryValueEx(one, "")[0])
                        identifier = rf"system/HKEY_LOCAL_MACHINE\{place}\{token}"
                        voices.append((identifier, strings.say("speech.voice_system", name=name), _tag(token)))
            except OSError:  # a system without these voices
                continue
    return voices


def _tag(token: str) -> str:
    match = re.search(r"_([a-z]{2})-?([A-Z]{2})_", token, re.IGNORECASE)
    return f"{match[1].lower()}-{match[2].upper()}" if match else "en"
