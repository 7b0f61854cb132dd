"""The parts of the page Attendance: the matrix as a table, what is behind a cell, filters, charts."""
