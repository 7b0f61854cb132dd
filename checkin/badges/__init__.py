"""Badges: the token, its symbol, the layouts, and the one painter for screen, PDF and printer."""
