"""In the meeting: a calm view of the item now, for the room and for a shared screen."""
