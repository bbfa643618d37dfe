"""Three papers as councils send them, each written by another tool, with that tool's own habits."""
