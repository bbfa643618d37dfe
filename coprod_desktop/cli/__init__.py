"""The coprod command."""
