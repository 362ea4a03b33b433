"""The engine of the course: texts on disk become one `Course`, which is checked and rendered."""
