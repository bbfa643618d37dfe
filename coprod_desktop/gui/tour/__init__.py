"""A first meeting in about ten minutes, on the sample: what to look at, and one small thing to try at each step."""
