"""Text in, findings out, with the word lists."""
