"""The commands. Each only starts the way of DESIGN.md, or shows where it stands."""
