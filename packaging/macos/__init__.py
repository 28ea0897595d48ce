"""What is macOS' own: the application's Info.plist, the disk image."""
