"""How journals travel: the day file."""
