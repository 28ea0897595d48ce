"""Small widgets and ways of drawing that several parts of the window share."""
