"""A Document becomes easy read rows: drafting, pictures, ledger."""
