"""Reads OpenDocument texts with a walker of our own over their XML."""
