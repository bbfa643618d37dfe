"""Pictures and their descriptions, gathered from the groups of a rich text file."""

import binascii
from dataclasses import dataclass, field

from coprod_desktop.importing.draft import Image
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.pictures import Pictures, tidy_alt

_MM_A_TWIP = 25.4 / 1440
_WIDEST_MM = 1000.0


@dataclass(slots=True)
class OpenPicture:
    """A picture that is being read: its digits, its width in twips and what is said about it."""

    digits: list[bytes] = field(default_factory=list)
    width_twips: int = 0
    scale_percent: int = 100
    properties: dict[str, str] = field(default_factory=dict)

    def finished(self, pictures: Pictures, remarks: Remarks) -> Image | None:
        """Keep the picture and return its place in the text, or None for a kind that we cannot show."""
        key = pictures.keep(self._content())
        if key is None:
            remarks.add("pictures_left_out")
            return None
        alt, was_made_up = tidy_alt(self.properties.get("wzDescription", ""))
        is_decorative = self.properties.get("fDecorative", "0") == "1"
        if not is_decorative:
            remarks.add("pictures_without_words", 0 if alt else 1)
            remarks.add("pictures_with_made_up_words", 1 if was_made_up and alt else 0)
        width = round(self.width_twips * self.scale_percent / 100 * _MM_A_TWIP, 1)
        return Image(key, "" if is_decorative else alt, is_decorative, width if 0 < width < _WIDEST_MM else 0.0)

    def _content(self) -> bytes:
        digits = b"".join(b"".join(self.digits).split())
        try:
            return binascii.unhexlify(digits[: len(digits) // 2 * 2])
        except binascii.Error:
            return b""
