"""What is on paper: fonts, text that fits, PDF files that appear when they are whole."""
