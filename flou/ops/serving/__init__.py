"""`make run` and the container: server processes on one listening socket, under a supervisor."""
