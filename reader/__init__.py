"""Diptych: a reader for notes that exist in several languages."""

__version__ = "0.1.0"
