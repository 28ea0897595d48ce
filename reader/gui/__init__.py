"""Everything that shows something: the only folder that imports PySide6."""
