"""The colours of every picture: twelve that differ also when they are printed in grey, and four skins."""

INK = "#1d2129"
WHITE = "#ffffff"
NAVY = "#26447a"
PLUM = "#7a3868"
RED = "#c43d2e"
TEAL = "#2a9a96"
GREEN = "#74b850"
ORANGE = "#f0a040"
SKY = "#a3cbe8"
YELLOW = "#fadd6e"
STONE = "#e9ecee"
GREY = "#7f868f"
# Four skins, and hair from the same browns.
DEEP = "#8f5f43"
BROWN = "#b37d53"
TAN = "#d6a67c"
FAIR = "#f4d3b5"
PALETTE = (INK, NAVY, PLUM, RED, TEAL, GREY, GREEN, ORANGE, SKY, YELLOW, STONE, WHITE)
SKINS = (DEEP, BROWN, TAN, FAIR)
