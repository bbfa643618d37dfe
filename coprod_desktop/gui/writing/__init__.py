"""Checking how a paper is written: every finding in reading order, for those who write it."""
