"""Reads PDFs: by their tags where they have them, else by where the words stand on the page.

PDFium is not safe across threads and reads files that may be hostile, so whoever opens a paper does so in a worker.
"""
