"""The machine the companion runs on: starting with it, and finding what is wrong."""
