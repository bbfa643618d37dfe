.PHONY: help
help:
