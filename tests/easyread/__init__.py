"""The easy read package: drafting, pictures, checks and the ledger."""
