"""The store: what was seen, planned and done. `store.Store` is its contract and its one implementation."""
