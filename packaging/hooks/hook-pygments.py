"""In place of PyInstaller's own: every lexer, which Pygments imports by name, but nothing that colours."""

import pkgutil

import pygments.lexers

hiddenimports = [f"pygments.lexers.{lexer.name}" for lexer in pkgutil.iter_modules(pygments.lexers.__path__)]
