"""Coprod Desktop: one meeting, every format."""

__version__ = "0.1.0"
