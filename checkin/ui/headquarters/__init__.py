"""The parts of the page Headquarters."""
