"""The page of front-desk staff: camera, verdict, last scans, search."""
