"""The parts of the page Review: bringing files in, items and devices, and what is said of them."""
