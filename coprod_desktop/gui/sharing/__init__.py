"""A meeting in a folder that others use too."""
