"""followup: takes a lost deal's no with grace, and remembers the customer for a year."""

__version__ = "0.1.0"
