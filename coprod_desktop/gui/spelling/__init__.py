"""The spelling of a meeting: marks in its fields, and the words to look at one after the other."""
