"""The Support stage: what to do and when, and the pages that the group fills in and prints."""
