"""The web chat in a real Chromium against real server processes."""
