"""A small multilingual transformer encoder with heads for what a reply says; plain array arithmetic, no framework."""
