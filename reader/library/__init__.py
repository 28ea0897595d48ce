"""Where notes come from: the folders, their files, and which files are one note."""

from reader.library.files import LibraryError, read_text
from reader.library.scanning import Scan, edition_of, read_library, scan
from reader.library.walk import SUFFIXES

__all__ = ["SUFFIXES", "LibraryError", "Scan", "edition_of", "read_library", "read_text", "scan"]
