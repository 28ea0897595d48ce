"""Sets Diptych up in this checkout and starts it or its tests; see environment.py for what it does.

    python3 packaging/setup.py run [PLACE] [--to LANG] [--from LANG] [--note KEY]
    python3 packaging/setup.py test [ARGUMENTS OF PYTEST]
    python3 packaging/setup.py lock

This file is written such that any Python can read it and say that it is too old.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Diptych needs Python 3.11 or newer; %s is Python %d.%d.\n"
        % (sys.executable, sys.version_info[0], sys.version_info[1])
    )
    sys.exit(2)

from environment import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
