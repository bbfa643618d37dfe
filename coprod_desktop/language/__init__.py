"""Words: lists, forms, matching, sentences."""
