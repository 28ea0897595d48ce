"""The main window and everything around its text: menus, heads, dialogs, status."""
