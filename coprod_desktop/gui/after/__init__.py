"""After the meeting: what was decided, who does what, what people said, who read what, and the group's pledge."""
