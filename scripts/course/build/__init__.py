"""Drives MkDocs: from a checked course to a site on disk."""
