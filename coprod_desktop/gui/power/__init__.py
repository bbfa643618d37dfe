"""Sharing power on the agenda: what an item says about it, agreeing, the power check, templates and consultations."""
