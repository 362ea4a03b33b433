"""The types of the course. No I/O here: everything is a frozen value."""
