"""The facts of a trial, each once: what was found, how it is told, judged and read back."""
