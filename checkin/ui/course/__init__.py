"""The timetable as a week that can be edited: days as columns, time downwards, sessions as blocks."""
