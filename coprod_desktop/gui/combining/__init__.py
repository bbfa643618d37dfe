"""Two copies of one meeting: combining them, and what changed over time."""
