"""Why a paper could not be read, each a sentence with a way on; the file itself is never touched."""

from coprod_desktop.errors import CoprodError


class CannotRead(CoprodError):
    """The file is not there, or this person may not read it. Facts: name."""

    says = "importing.cannot_read"


class EmptyFile(CoprodError):
    """The file has no content at all. Facts: name."""

    says = "importing.empty_file"


class KindNotRead(CoprodError):
    """A kind of file that we cannot open. Facts: name."""

    says = "importing.kind_not_read"


class OldWord(CoprodError):
    """A Word document of the kind from before 2007. Facts: name."""

    says = "importing.old_word"


class NoSuchAttachment(CoprodError):
    """Nothing of that number came with a file. Facts: name, number, count (how many files came with it)."""

    says = "importing.no_such_attachment"


class Scanned(CoprodError):
    """A PDF that holds pictures of pages and no words. Facts: name."""

    says = "importing.scanned"


class NotWhatItSays(CoprodError):
    """The name ends like a kind that we read, but the content is something else. Facts: name."""

    says = "importing.not_what_it_says"


class NotText(CoprodError):
    """The name says text, but the content is no text in any encoding that we know. Facts: name."""

    says = "importing.not_text"


class Locked(CoprodError):
    """A document with a password. Facts: name."""

    says = "importing.locked"


class Damaged(CoprodError):
    """A document whose words cannot be got at. Facts: name."""

    says = "importing.damaged"


class TooBig(CoprodError):
    """A file, or what it unpacks to, beyond the limits. Facts: name."""

    says = "importing.too_big"


class Unsafe(CoprodError):
    """A file built to harm whoever opens it: it would grow without end, or reach for other files. Facts: name."""

    says = "importing.unsafe"


class TooDeep(CoprodError):
    """Tables in tables, or lists in lists, beyond any paper. Facts: name."""

    says = "importing.too_deep"
