"""The list of notes and the list of sources beside the text."""
