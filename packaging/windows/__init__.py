"""What is Windows' own: the version in the executable, the installer."""
