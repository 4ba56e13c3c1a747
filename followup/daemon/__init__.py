"""The background process: a watcher and a worker for each account, and a heartbeat that wakes them."""
