"""The words of each language in which a promise is made."""
