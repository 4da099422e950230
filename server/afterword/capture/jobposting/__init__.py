"""Readers of schema.org JobPosting in every dialect met."""
