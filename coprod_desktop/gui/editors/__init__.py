"""Forms that change a meeting."""
