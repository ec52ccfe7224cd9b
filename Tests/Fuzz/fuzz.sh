#!/bin/bash
# Sets libFuzzer on every reader and stage in turn: fuzz.sh PROGRAM SECONDS [TARGET...]
# Finds stay in .build/fuzz/TARGET; the corpus grown there is used again by the next run.
set -euo pipefail
program=$1 seconds=$2
shift 2
cd "$(dirname "$0")/../.."
# The backtracer of Swift would take the signals that libFuzzer waits for.
export SWIFT_BACKTRACE=enable=no FUZZ_GLOSSARY=Tests/Fuzz/seeds/glossary-text/small.csv
# What ICU and the tables of language data keep for the life of the process is no leak.
export ASAN_OPTIONS=detect_leaks=0
failed=0
for target in ${*:-$("$program")}; do
  folder=.build/fuzz/$target
  mkdir -p "$folder/corpus" "$folder/finds"
  seeds=Tests/Fuzz/seeds/$target
  [[ -d $seeds ]] || seeds=$folder/corpus
  # A stage's time grows with its text, and a page of it holds every kind of sentence.
  case $target in segment | terms | align | check | record) length=2048 ;; *) length=8192 ;; esac
  if FUZZ_TARGET=$target "$program" "$folder/corpus" "$seeds" -max_total_time="$seconds" \
    -max_len=$length -timeout=120 -rss_limit_mb=4096 -print_final_stats=1 \
    -artifact_prefix="$folder/finds/" >"$folder/log" 2>&1; then state=ok; else state=FIND; failed=1; fi
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/log")
  echo "$state $target: ${runs:-?} executions in $seconds s, $(find "$folder/corpus" -type f | wc -l) in the corpus," \
    "$(find "$folder/finds" -type f | wc -l) finds; $folder/log"
done
exit $failed
