"""A password on a meeting: the age format, by a library of its own, so that other tools can open it in twenty years.

A meeting is locked with a key that is made for it; the key itself is locked with the password. Trying a password takes
about a second, on purpose, so it is done once; with the key in memory, each save and each edit takes a moment.
"""

import hashlib
import hmac
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyrage import DecryptError, IdentityError, decrypt, encrypt, passphrase, x25519

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError

LOCK = "lock.json"
LOCKED = "locked.age"
FORMAT = 1
LONGEST_HINT = 200
_MOST_BYTES = 16 * 1024
# The library times the computer first, and refuses what would take it very long. On a busy computer another try may do.
_TOO_MUCH_WORK = "Excessive work"
_TRIES = 4


class IsLocked(CoprodError):
    """A password is needed, or this one does not open it (facts: name, hint)."""

    says = "locking.is_locked"


class WrongPassword(CoprodError):
    """The password does not open the meeting."""

    says = "locking.wrong_password"


class TooSlowNow(CoprodError):
    """This computer is too slow, or too busy just now, to try a password; whether it is right nobody knows."""

    says = "locking.too_slow_now"


class NoPassword(CoprodError):
    """A password without a sign in it."""

    says = "locking.no_password"


class NotALock(ValueError):
    """What should tell how a meeting is locked does not."""


@dataclass(frozen=True, slots=True)
class ClosedLock:
    """How something is locked, as anybody may read it: the key, locked with the password, and a hint."""

    key: str
    hint: str = ""

    def opened(self, password: str) -> "Lock":
        """Return the lock with its key, after about a second. Raises WrongPassword or TooSlowNow."""
        for _ in range(_TRIES):
            try:
                identity = passphrase.decrypt(self.key.encode("ascii"), _steady(password)).decode("ascii")
                x25519.Identity.from_str(identity)
            except (DecryptError, IdentityError, UnicodeError) as error:
                if _TOO_MUCH_WORK not in str(error):
                    raise WrongPassword from error
            else:
                return Lock(self, identity)
        raise TooSlowNow

    def as_json(self) -> bytes:
        """Return the lock as it stands in a file."""
        about = strings.say("locking.about_this_file")
        tree = {"format": FORMAT, "about": about, "hint": self.hint, "key": self.key}
        return json.dumps(tree, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"

    @classmethod
    def from_json(cls, content: bytes) -> "ClosedLock":
        """Return the lock that a file tells of. Raises NotALock."""
        if len(content) > _MOST_BYTES:
            raise NotALock
        try:
            tree = json.loads(content)
            key, hint = tree["key"], tree.get("hint", "")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise NotALock from error
        if not (isinstance(key, str) and key.isascii() and isinstance(hint, str)):
            raise NotALock
        return cls(key, hint[:LONGEST_HINT])


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock with its key: only ever in memory."""

    closed: ClosedLock
    identity: str = field(repr=False)

    @classmethod
    def new(cls, password: str, hint: str = "") -> "Lock":
        """Return a lock with a key of its own, after about a second. Raises NoPassword."""
        if not password:
            raise NoPassword
        identity = str(x25519.Identity.generate())
        key = passphrase.encrypt(identity.encode("ascii"), _steady(password), armored=True)
        return cls(ClosedLock(key.decode("ascii"), hint.strip()[:LONGEST_HINT]), identity)

    def locked(self, content: bytes) -> bytes:
        """Return content that only this lock opens."""
        locked: bytes = encrypt(content, [x25519.Identity.from_str(self.identity).to_public()])
        return locked

    def unlocked(self, content: bytes) -> bytes:
        """Return what was locked. Raises DoesNotOpen."""
        try:
            content = decrypt(content, [x25519.Identity.from_str(self.identity)])
        except DecryptError as error:
            raise DoesNotOpen from error
        return content

    def hidden(self, name: str) -> str:
        """Return another name for a thing, as long as a SHA-256, that says nothing to whoever lacks the key."""
        return hmac.new(self.identity.encode("ascii"), name.encode("utf-8"), hashlib.sha256).hexdigest()


class DoesNotOpen(ValueError):
    """Content that another lock closed, or that was changed since."""


def closed_lock(members: Mapping[str, bytes]) -> ClosedLock | None:
    """Return how a meeting file with these members is locked, None when it is not. Raises NotALock."""
    if LOCK not in members and LOCKED not in members:
        return None
    if LOCK not in members or LOCKED not in members:
        raise NotALock
    return ClosedLock.from_json(members[LOCK])


def locked_members(content: bytes, lock: Lock) -> dict[str, bytes]:
    """Return the members of a file in which `content` is locked."""
    return {LOCK: lock.closed.as_json(), LOCKED: lock.locked(content)}


def _steady(password: str) -> str:
    # Keyboards and systems write one letter in more than one way; the same word must open it everywhere.
    return unicodedata.normalize("NFC", password)
