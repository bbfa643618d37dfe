"""Spelling in British English: which words of a text are in no list, and what may have been meant."""
