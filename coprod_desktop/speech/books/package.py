"""The zip of an EPUB: its first member names the kind, uncompressed, and nothing in it tells when it was made."""

import io
import zipfile
from collections.abc import Mapping

_WHEN = (1980, 1, 1, 0, 0, 0)
_STORED = (".mp3", ".png", ".jpg", ".jpeg", ".gif")


def zipped(kind: str, files: Mapping[str, bytes]) -> bytes:
    """Return the package of these files, by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(zipfile.ZipInfo("mimetype", _WHEN), kind, zipfile.ZIP_STORED)
        for name, content in files.items():
            how = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name, _WHEN), content, how)
    return out.getvalue()
