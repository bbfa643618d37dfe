"""Outlook's own files of one email (.msg): a folder of properties in the old Office format."""
