# Two commands do everything: `make run` and `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help run test setup swift-there packages release lint format unit quality accept \
  bench bench-check dist cluster reliability sanitize fuzz clean

# Needed to build: ICU, libxml2, a parser of Markdown, a reader of TOML, readers and writers of
# spreadsheets, git for the one Swift package, a C++ library to link with.
NEEDED := git pkg-config libicu-dev libstdc++-12-dev libxml2-dev libxlsxwriter-dev libminizip-dev \
  zlib1g-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libtomlplusplus-dev
# Used at run time where installed, never bundled (the dictionaries are under the GPL or CC BY-SA).
# The program works without them and says what is lost.
WELCOME := libhunspell-1.7-0 hunspell-de-de trans-de-en dict-freedict-deu-fra

PROGRAM := .build/release/satzpaar
SOURCES := Package.swift Sources Tests

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: release ## Install what is missing, build, and show a worksheet of the sample article
	$(PROGRAM) prepare Glossaries/sample/article.de.txt \
	  --translation Glossaries/sample/article.en.txt --glossary Glossaries --to terminal

test: lint unit quality ## Install what is missing, lint, build with warnings as errors, run all tests

setup: swift-there packages

swift-there:
	@command -v swift >/dev/null || { \
	  echo "Swift 6.3 is missing. Install it from swift.org and put its bin folder on the PATH." >&2; \
	  exit 1; }

packages:
	@missing() { for p in "$$@"; do dpkg -s "$$p" >/dev/null 2>&1 || echo "$$p"; done; }; \
	command -v dpkg >/dev/null || { \
	  echo "This is not Debian: see that $(NEEDED) or their like are installed." >&2; exit 0; }; \
	needed=$$(missing $(NEEDED)); welcome=$$(missing $(WELCOME)); \
	[[ -n "$$needed$$welcome" ]] || exit 0; \
	as_root=""; [[ $$(id -u) -eq 0 ]] || as_root=sudo; \
	export DEBIAN_FRONTEND=noninteractive; \
	$$as_root apt-get update -qq || true; \
	[[ -z "$$needed" ]] || $$as_root apt-get install -y -qq --no-install-recommends $$needed; \
	for p in $$welcome; do \
	  $$as_root apt-get install -y -qq --no-install-recommends "$$p" >/dev/null || \
	    echo "note: $$p could not be installed; the program works without it" >&2; \
	done

release: setup
	SATZPAAR_STRICT=1 swift build -c release --product satzpaar

lint: swift-there
	swift format lint --strict --recursive $(SOURCES)
	@! grep -rn "import Foundation$$" Sources --include=*.swift --exclude-dir=satzpaar-bench || { \
	  echo "The program takes FoundationEssentials: Foundation makes its start a quarter longer." >&2; \
	  exit 1; }

format: swift-there ## Lay the Swift sources out anew
	swift format format --in-place --recursive $(SOURCES)

# What failed is said once more at the end, where the last lines of a log are read.
unit: setup
	@mkdir -p .build
	@SATZPAAR_STRICT=1 swift test 2>&1 | tee .build/unit.log || \
	  { echo "Failed:"; grep -aE "^✘|error:" .build/unit.log | cut -c-2000 || true; exit 1; } >&2

quality: release
	@if command -v python3 >/dev/null; then python3 Tests/quality.py $(PROGRAM); \
	else echo "quality floors skipped: there is no python3"; fi

accept: release ## Write every format and have the readers and validators of others judge it
	bash Tests/Acceptance/accept.sh $(PROGRAM) .build/accept
	@if command -v python3 >/dev/null; then python3 Tests/Acceptance/samples.py $(PROGRAM); \
	else echo "samples skipped: there is no python3"; fi

BENCH = SATZPAAR_STRICT=1 swift build -c release --product satzpaar-bench && \
  python3 Tests/Benchmarks/bench.py .build/release Glossaries/sample/article.de.txt Glossaries \
    Tests/Benchmarks/sentence-pairs.tsv --out .build/bench

bench: release ## Measure the stages beside public peers; figures and curves into .build/bench
	$(BENCH)

bench-check: release ## The same, failing where a ratio is below its floor
	$(BENCH) --floors Tests/Benchmarks/floors.json

dist: setup ## Build one program with Swift's libraries inside: .build/dist/satzpaar
	SATZPAAR_STRICT=1 swift build -c release --product satzpaar --static-swift-stdlib \
	  --scratch-path .build-static
	mkdir -p .build/dist
	strip -o .build/dist/satzpaar .build-static/release/satzpaar
	@echo "A node needs these libraries:"
	@ldd .build/dist/satzpaar | awk '/=> / { print "  " $$1 }'

cluster: release ## Run stages under Spark with 1, 2 and 8 partitions and compare the bytes
	@if command -v java >/dev/null && command -v python3 >/dev/null; then \
	  python3 -c 'import pyspark' 2>/dev/null || [[ -d .build/pyspark/pyspark ]] || \
	    python3 -m pip install --quiet --target .build/pyspark pyspark || true; fi
	PYTHONPATH=.build/pyspark python3 Tests/Cluster/compare.py $(PROGRAM)

KILLS ?= 200
MEGABYTES ?= 1024

reliability: release ## Kills, full disks, huge inputs, doubled inputs (KILLS=200, MEGABYTES=1024)
	python3 Tests/Reliability/obstacles.py
	python3 Tests/Reliability/kill.py $(KILLS)
	python3 Tests/Reliability/doubling.py
	python3 Tests/Reliability/extremes.py $(MEGABYTES)

# A build each, apart from the usual one. The cases start the program by itself, which then looks for
# its own leaks without any exception.
sanitize: setup ## Run all tests with the address (and leak) and the thread sanitizer
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.supp:print_suppressions=0 \
	  SWIFT_BACKTRACE=enable=no swift test --sanitize=address --scratch-path .build-asan
	SWIFT_BACKTRACE=enable=no swift test --sanitize=thread --scratch-path .build-tsan

SECONDS ?= 60
TARGETS ?=

fuzz: setup ## Set libFuzzer on every reader and stage (SECONDS=60 each, TARGETS=all)
	SATZPAAR_FUZZ=1 swift build -c release --product satzpaar-fuzz --scratch-path .build-fuzz \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library \
	  -Xcc -fsanitize=address,fuzzer-no-link
	Tests/Fuzz/fuzz.sh .build-fuzz/release/satzpaar-fuzz $(SECONDS) $(TARGETS)

clean: ## Remove what was built
	rm -rf .build .build-*
