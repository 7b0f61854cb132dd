"""What the page Course opens to make and to open door files."""
