"""How much of a paper we take in; more than this is refused with a sentence, never half read."""

from coprod_desktop.workers import Limits

_MEBIBYTE = 1024 * 1024

FILE_BYTES = 100 * _MEBIBYTE

# A zip file is judged by what its table of contents says, and each part again while it is unpacked.
ZIP_PARTS = 5_000
ZIP_TOTAL_BYTES = 600 * _MEBIBYTE
PART_BYTES = 120 * _MEBIBYTE
XML_PART_BYTES = 80 * _MEBIBYTE

# Word's own parts shrink to about a tenth, empty tables to a hundredth; a small part may shrink to anything.
UNPACK_RATIO = 250
UNPACK_RATIO_FROM_BYTES = 8 * _MEBIBYTE

# A table in a table in a text box is about 25 deep. Each level costs a few Python frames of the 1,000 there are.
XML_DEPTH = 120
MARKDOWN_DEPTH = 60

RTF_DEPTH = 1_000

PICTURES_BESIDE = 300
PICTURES_BESIDE_BYTES = 60 * _MEBIBYTE

EMAIL_PARTS = 1_000
EMAIL_DEPTH = 50

PICTURE_PIXELS = 60_000_000
PICTURE_SIDE_PIXELS = 30_000

TABLE_COLUMNS = 200
TABLE_ROWS_SPANNED = 10_000

PDF_PAGES = 3_000
PDF_LETTERS = 15_000_000
PDF_LINKS_A_PAGE = 2_000
PDF_ADDRESS_BYTES = 4_096
PDF_TAGS = 1_000_000
PDF_DRAWN_A_PAGE = 20_000

# The worker that reads one paper. A small file that takes long is damaged or hostile; a long one may take its time.
WORKER_SECONDS = 90.0
WORKER_ANSWER_BYTES = 400 * _MEBIBYTE
WORKER_PROCESSOR_SECONDS = 10
WORKER_PROCESSOR_SECONDS_A_MEBIBYTE = 20
WORKER_MEMORY_BYTES = 500 * _MEBIBYTE
WORKER_MEMORY_A_BYTE = 100
WORKER_MOST_MEMORY_BYTES = 2048 * _MEBIBYTE


def of_worker(file_bytes: int) -> Limits:
    """Return what the reader of a file of this size may use: 10 s of work and 500 MiB for a small one."""
    memory = min(WORKER_MEMORY_BYTES + WORKER_MEMORY_A_BYTE * file_bytes, WORKER_MOST_MEMORY_BYTES)
    seconds = WORKER_PROCESSOR_SECONDS + WORKER_PROCESSOR_SECONDS_A_MEBIBYTE * file_bytes // _MEBIBYTE
    return Limits(WORKER_SECONDS, memory, WORKER_ANSWER_BYTES, seconds)
