"""From a Deck to files, one room for each format."""
