"""What Linux needs beside the program: desktop files, completion, the .deb, the AppDir, the smoke test."""
