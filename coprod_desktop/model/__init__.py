"""What a meeting and a document are: frozen values with lasting ids, no files, no screen."""
