"""What the packaged executable runs in place of ``python -m reader``.

The bootloader of PyInstaller has found the files and set Python up. Its own modules, which would
follow, are left out: they import from an archive what lies here as files.
"""

import os
import sys


def forget_the_bootloader() -> None:
    """Take back what it set for itself, or else programs that we start, a browser for one, get it too."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    forget_the_bootloader()
    from reader.cli import main

    sys.exit(main())
