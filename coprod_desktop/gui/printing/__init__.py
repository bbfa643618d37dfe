"""Looks of people's own, and printing: both show the true pages while somebody chooses."""
