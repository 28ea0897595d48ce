"""Stands where PySide looks for its support package; see ``reader.gui.lean``."""
