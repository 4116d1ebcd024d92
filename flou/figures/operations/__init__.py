"""What changes the tables of the figures."""
