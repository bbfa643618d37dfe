"""What the window shows about papers that come in."""
