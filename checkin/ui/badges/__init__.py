"""The parts of the page Badges, and the editor of badge templates."""
