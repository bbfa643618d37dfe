"""The kit that our own easy read pictures are drawn with: shapes, people, things and one recipe for each picture."""
