"""Listening in the window: the voice and its settings, big words, words taught, practice, and sound to take away."""
