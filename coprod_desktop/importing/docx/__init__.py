"""Word documents, read straight from their XML, so that no word is lost and nothing in the file is ever run."""
