"""The parts of the page Badges."""
