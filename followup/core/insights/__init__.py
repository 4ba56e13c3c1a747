"""What is learned over all lost deals: one `Loss` for each, and the figures that are counted from them."""
