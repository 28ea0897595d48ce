"""What is open: places, notes and languages, read in the background. Widgets are elsewhere."""
