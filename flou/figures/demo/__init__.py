"""An invented year of a small university, to look at the console and to measure it."""
