"""The parts of the page Delivery: the checklist before a day is closed, and what happened to it."""
