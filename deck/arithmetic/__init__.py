"""Shares, ranges and curves worked out from counts; numbers in, numbers out, and no words."""
