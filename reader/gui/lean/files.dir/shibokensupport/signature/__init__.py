"""What PySide asks for at its start and when a type error needs its text."""
