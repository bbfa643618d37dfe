"""Reads an MP3 file back: its tag, and its frames one by one."""

import struct
from dataclasses import dataclass, field

# MPEG-2, layer III: kbit/s by index, sample rates by index, samples in a frame.
_KBITS = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES = (22050, 24000, 16000)
_SAMPLES_A_FRAME = 576


@dataclass
class Tag:
    size: int
    title: str = ""
    contents: list[str] = field(default_factory=list)
    chapters: list[tuple[str, int, int]] = field(default_factory=list)


@dataclass(frozen=True)
class Frames:
    count: int
    kbits: set[int]
    rates: set[int]
    channels: set[int]

    @property
    def seconds(self) -> float:
        return self.count * _SAMPLES_A_FRAME / next(iter(self.rates))


def read_tag(content: bytes) -> Tag:
    assert content[:5] == b"ID3\x03\x00"
    size = 0
    for byte in content[6:10]:
        assert byte < 128
        size = size << 7 | byte
    found = Tag(10 + size)
    for name, body in _frames(content[10 : 10 + size]):
        if name == "TIT2":
            found.title = body[1:].decode("utf-16")
        elif name == "CTOC":
            element, _, rest = body.partition(b"\0")
            assert element == b"toc"
            assert rest[0] == 3
            found.contents = [part.decode() for part in rest[2:].split(b"\0")[: rest[1]]]
        elif name == "CHAP":
            _, _, rest = body.partition(b"\0")
            start, end = struct.unpack(">II", rest[:8])
            ((_, title),) = _frames(rest[16:])
            found.chapters.append((title[1:].decode("utf-16"), start, end))
    return found


def read_frames(content: bytes) -> Frames:
    """Walk every frame after the tag to the very end of the file."""
    place = read_tag(content).size
    count, kbits, rates, channels = 0, set(), set(), set()
    while place < len(content):
        first, second, third, fourth = content[place : place + 4]
        assert (first, second & 0xF6) == (0xFF, 0xF2), f"no MPEG-2 layer III frame at byte {place}"
        kbit, rate = _KBITS[third >> 4], _RATES[third >> 2 & 3]
        kbits.add(kbit)
        rates.add(rate)
        channels.add(1 if fourth >> 6 == 3 else 2)
        place += 72 * kbit * 1000 // rate + (third >> 1 & 1)
        count += 1
    assert place == len(content), "the last frame is cut short"
    return Frames(count, kbits, rates, channels)


def _frames(body: bytes) -> list[tuple[str, bytes]]:
    found, place = [], 0
    while place < len(body):
        size = struct.unpack(">I", body[place + 4 : place + 8])[0]
        found.append((body[place : place + 4].decode("ascii"), body[place + 10 : place + 10 + size]))
        place += 10 + size
    return found
