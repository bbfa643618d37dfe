"""Papers that come in: .docx, .md and .txt become a Document with warnings in plain words."""
