"""Files of ours: .coprod meetings, journal, backups, settings and where they live."""
