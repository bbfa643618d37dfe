"""What co-production adds to a meeting: the agenda as a Document."""
