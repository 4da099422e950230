"""Readers that one site needs because the general ones are wrong there."""
