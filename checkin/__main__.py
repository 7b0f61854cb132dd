"""`python -m checkin`; with a hidden first argument, the process that reads spreadsheets, or that encrypts."""

import sys

if __name__ == "__main__":
    if sys.argv[1:2] == ["--read-sheets"]:  # before anything heavy: this process has little memory
        from checkin.sheets.child import serve

        serve()
    elif sys.argv[1:2] == ["--seal"]:
        from checkin.exchange.sealing_child import serve

        serve()
    else:
        from checkin.cli import main

        main()
