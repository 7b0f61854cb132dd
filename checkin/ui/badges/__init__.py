"""The Badges page, and the editor of badge templates."""
