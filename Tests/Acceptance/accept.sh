#!/bin/bash
# accept.sh PROGRAM DIR: writes one file of every format with the program into DIR, and has the
# readers and validators of others look at them. What is written comes from the texts in this
# folder; the judges are ../shared/formats/accept.sh beside the project.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
judges="$here/../../../shared/formats/accept.sh"
program=$(realpath "$1")
out=$2

if [[ ! -f "$judges" ]]; then
  echo "acceptance skipped: the judges are not beside the project (../shared/formats/accept.sh)"
  exit 0
fi
missing=()
for tool in xmllint jing msgfmt unzip soffice java omegat python3; do
  command -v "$tool" >/dev/null || missing+=("$tool")
done
for module in lxml openpyxl saxonche translate; do
  python3 -c "import $module" 2>/dev/null || missing+=("python3:$module")
done
if [[ ${#missing[@]} -gt 0 ]]; then
  echo "acceptance skipped: not installed: ${missing[*]}"
  echo "  apt: libxml2-utils jing gettext unzip libreoffice-calc-nogui omegat groovy"
  echo "  pip: lxml openpyxl saxonche translate-toolkit"
  exit 0
fi

mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$here"
sheet="$out/sheet.jsonl"
run() { "$program" "$@" 2>>"$out/notes.txt"; }
: >"$out/notes.txt"
run prepare vertrag.de.txt --translation vertrag.en.txt --glossary glossar.csv \
  --no-dictionaries -o "$sheet"
run export "$sheet" --to tmx -o "$out/w.tmx14.tmx"
run export "$sheet" --to xliff -o "$out/w.xliff12.xlf"
run export "$sheet" --to xliff2 -o "$out/w.xliff20.xlf"
run export "$sheet" --to po -o "$out/w.po"
run export "$sheet" --to xlsx -o "$out/worksheet.xlsx"
# As it goes to a translator: without English, so that LibreOffice has no figure to reformat.
run prepare vertrag.de.txt --glossary glossar.csv --no-dictionaries --csv excel-de \
  -o "$out/worksheet.csv"
run convert glossar.csv --to tbx2 -o "$out/w.tbx2basic.tbx"
run convert glossar.csv --to tbx3 -o "$out/w.tbx3dca.tbx"
run convert glossar.csv --to tbx3-dct -o "$out/w.tbx3dct.tbx"
run convert glossar.csv --to omegat -o "$out/glossary.utf8"
run convert glossar.csv --to utx -o "$out/glossary.utx"
# Rules are written by hand and only read: that the program runs them is what counts.
run segment vertrag.de.txt --rules regeln.srx >"$out/segments.txt"
cp regeln.srx "$out/w.srx20.srx"

# The way back: what was written is read and written, and that once more; a file keeps its name,
# for some formats hold it.
mkdir -p "$out/second" "$out/third"
failed=0
for file in w.tmx14.tmx w.xliff12.xlf w.xliff20.xlf w.po worksheet.xlsx; do
  case $file in *12.xlf) to=xliff ;; *20.xlf) to=xliff2 ;; *) to=${file##*.} ;; esac
  run export "$out/$file" --to "$to" -o "$out/second/$file"
  run export "$out/second/$file" --to "$to" -o "$out/third/$file"
  if cmp "$out/second/$file" "$out/third/$file"; then
    echo "ok             read and written again: $file"
  else
    failed=1
  fi
done
bash "$judges" "$out" || failed=1
exit $failed
