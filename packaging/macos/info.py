"""The Info.plist of the application: which files it opens, in which languages it speaks.

Written after Apple's documentation; it has never been run by who wrote it.
"""

from __future__ import annotations

from typing import Any

from reader import resources

MARKDOWN = "net.daringfireball.markdown"
OLDEST_MACOS = "13.0"
"""What the wheels of PySide6 6.11 are built for."""


def info(version: str) -> dict[str, Any]:
    """What PyInstaller puts beside its own entries."""
    return {
        "CFBundleDevelopmentRegion": "en",
        "CFBundleDisplayName": "Diptych",
        "CFBundleDocumentTypes": [_opens("Markdown", MARKDOWN), _opens("Folder", "public.folder")],
        "CFBundleLocalizations": languages(),
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        "UTImportedTypeDeclarations": [_markdown()],
    }


def languages() -> list[str]:
    """The languages of the interface; a Mac takes no notice of the system's otherwise."""
    translated = [path.stem.partition("_")[2] for path in resources.translations().glob("diptych_*.ts")]
    return ["en", *sorted(translated)]


def _opens(name: str, kind: str) -> dict[str, Any]:
    """A kind of file that is offered to be opened; what opens it now goes on opening it."""
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": [kind],
    }


def _markdown() -> dict[str, Any]:
    """Markdown, for systems on which nobody has said yet what it is."""
    return {
        "UTTypeIdentifier": MARKDOWN,
        "UTTypeDescription": "Markdown",
        "UTTypeConformsTo": ["public.plain-text"],
        "UTTypeTagSpecification": {"public.filename-extension": ["md", "markdown"]},
    }
