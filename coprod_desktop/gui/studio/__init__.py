"""The easy read studio: rows with their pictures, the paper beside them, what to look at, pages, readers."""
