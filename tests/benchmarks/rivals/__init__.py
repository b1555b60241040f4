"""The same content by others."""
