"""What every kind of slide shows, as text that a person can read; ``write`` makes it anew."""
