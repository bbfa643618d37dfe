"""Lasting ids: short, random, never reused."""

import secrets


def new_id(prefix: str) -> str:
    """Return a fresh id such as "item-9f2c4a7d1b3e": readable in a file, unique without asking anyone."""
    return f"{prefix}-{secrets.token_hex(6)}"
