"""Station two: is it new, or do we know it? Keeping it, and losing nothing."""
