"""The People stage: who takes part, how to reach them, and what each one needs."""
