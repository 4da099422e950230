"""The follow-up rules: data with sources, and the types that read it."""
