"""A Document and a profile become a Plan; a Plan becomes a DOCX or a tagged PDF, checked before anybody gets it."""
