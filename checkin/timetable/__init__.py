"""The timetable as a file: TOML, XLSX and iCalendar."""
