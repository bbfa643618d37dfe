"""A Document becomes a spoken script, and the script becomes sound with word times."""
