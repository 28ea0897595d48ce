"""Where notes come from: the folders, their files, and which files are one note."""

from reader.library.files import LibraryError, TextFile, read_text
from reader.library.scanning import edition_of, read_library, scan
from reader.model import Progress

__all__ = ["LibraryError", "Progress", "TextFile", "edition_of", "read_library", "read_text", "scan"]
