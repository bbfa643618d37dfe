"""The Packs stage: everybody's papers, made in one go."""
