"""How much of a file is read at most: far more than a roster of 100,000 people, far less than what hurts."""

FILE_MB = 200
"""Of the file on the disk, and of what it unpacks to."""
RATIO = 200
"""How many times its size a file may unpack to; spreadsheet programs reach 20."""
SMALL_MB = 20
"""What any file may unpack to."""
ROWS = 200_000
COLUMNS = 1_024
CELLS = 20_000_000
"""Of one sheet, empty ones too."""
LONGEST = 32_767
"""Characters of a cell: as many as Excel allows."""
MEMORY_MB = 800
"""Of the process that reads."""
SECONDS = 30.0
"""For a small file; a large one may take longer: half a minute more for each 10 MB."""
SPARE_MB = 400
"""Of addresses that are taken without being used: libraries, stacks."""
