"""How much of a paper we take in; more than this is refused with a sentence, never half read."""

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

# The worker that reads one paper.
WORKER_SECONDS = 90.0
WORKER_MEMORY_BYTES = 2048 * _MEBIBYTE
WORKER_ANSWER_BYTES = 400 * _MEBIBYTE
