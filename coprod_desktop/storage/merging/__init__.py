"""Two copies of a meeting made one: nothing that anybody wrote is lost, and nothing is decided in silence.

`combining.combine` is the way in. `ancestry` finds what both copies knew, `three_way` merges values field by field,
`sequences` merges words and lists, and a `Clash` is what only people can decide.
"""
