"""Where notes come from: the folders, their files, and which files are one note."""

from reader.library.files import LibraryError, TextFile, read_text

__all__ = ["LibraryError", "TextFile", "read_text"]
