"""Words that label a field on a page, by language."""
