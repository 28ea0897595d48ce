"""The spread on the screen: its rows laid out, scrolled, marked, searched and pointed at."""
