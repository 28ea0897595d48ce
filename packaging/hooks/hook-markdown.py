"""In place of PyInstaller's own, which brings every extension: ours is imported as any other module."""

hiddenimports = ["html.parser"]  # found by its name
