"""Disk to model: the only readers of the course's texts."""

from course.load.course import load_course

__all__ = ["load_course"]
