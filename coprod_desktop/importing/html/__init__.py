"""Reads web pages: as saved from a browser, written by a word processor, sent by email or pasted."""
