"""The page Roster in parts: reading what offices send, the look before it is imported, the list, and one person."""
