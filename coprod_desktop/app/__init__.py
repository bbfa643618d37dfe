"""What a person can do, without a screen: sessions, checking, exporting, reading."""
