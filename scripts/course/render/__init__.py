"""The model to HTML fragments: pure functions from values to text."""
