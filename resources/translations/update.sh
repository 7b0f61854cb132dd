#!/bin/sh
# Reads every sentence of the program into the .ts files, and makes the .qm files that the window loads.
set -e
cd "$(dirname "$0")/../.."
bin=${BIN:-.venv/bin}
find checkin -name '*.py' | sort >/tmp/checkin-sources.$$
"$bin/pyside6-lupdate" -locations none -no-obsolete -tr-function-alias translate+=say $(cat /tmp/checkin-sources.$$) -ts resources/translations/checkin_zh_CN.ts
"$bin/pyside6-lupdate" -locations none -no-obsolete -pluralonly $(cat /tmp/checkin-sources.$$) -ts resources/translations/checkin_en.ts
rm -f /tmp/checkin-sources.$$
for language in en zh_CN; do
  "$bin/pyside6-lrelease" -silent "resources/translations/checkin_$language.ts" -qm "resources/translations/checkin_$language.qm"
done
