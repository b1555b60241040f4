"""How long a deck takes and how much memory, beside the same content made by others."""
