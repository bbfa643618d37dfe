"""Reads rich text (.rtf) with a reader of our own.

The kept-up libraries give words without structure, and LibreOffice is not on every computer.
"""
