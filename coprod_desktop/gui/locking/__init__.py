"""Meetings with a password: opening them, and giving, changing and taking away the password."""
