"""The staff's console: its home, what is live on it, and the order of its pages."""
