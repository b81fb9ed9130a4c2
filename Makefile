# The two commands a newcomer needs are `make run` and `make test`.
SHELL := /bin/bash
PREFIX ?= /usr/local
# The Swift libraries go into the program: it starts sooner, keeps less memory, and runs on a
# machine that has no Swift.
STATIC ?= --static-swift-stdlib
BIN = $(shell swift build -c release --show-bin-path 2>/dev/null)/wes

.PHONY: run test test-kernel matrix fuzz soak bench screenshots install uninstall format setup release clean

run: release
	@if [ -t 0 ] && [ -t 1 ]; then exec "$(BIN)" --demo; else exec "$(BIN)" --demo --dump; fi

test: setup
	@Scripts/check.sh

setup:
	@Scripts/setup.sh

release: setup
	@[ -x "$(BIN)" ] || echo "Building wes; the first time takes some minutes." >&2
	@swift build -c release $(STATIC) --product wes >.build-release.log 2>&1 || { cat .build-release.log; exit 1; }

# The built wes against a booted kernel: an adapter that comes back under another number, IIO.
test-kernel: setup
	@Scripts/test-kernel.sh

# 10^6 mutated frames in any chunking: no trap, no growth of memory.
fuzz: setup
	@swift build -c release --product WESBench >&2
	@"$$(swift build -c release --show-bin-path)/WESBench" fuzz $${FRAMES:-1000000}

# Every scene in wall time, against the same scene on the virtual clock.
matrix: release
	@Scripts/matrix.py "$(BIN)"

# 100 000 random keys, sizes and 1 MB of paste on the console (SEED=… plays one again), then the
# house left alone, whose memory must not grow; SECONDS_OF_SOAK sets how long.
soak: release
	@/usr/bin/python3 -B Tests/ConsoleTests/Support/soak.py "$(BIN)" $${KEYS:-100000} 1000000 $(SEED)
	@WES_BIN="$(BIN)" Scripts/bench-ui.py --soak $${SECONDS_OF_SOAK:-3600}
	@/usr/bin/python3 -B Tests/ConsoleTests/Support/scenarios.py "$(BIN)" long_scenes_are_named
	@. Scripts/tested.sh; WES_SOAK_SECONDS=$${SECONDS_OF_HOUSE:-604800} \
		swift test "$${tested[@]}" --filter HouseHourTests
	@. Scripts/tested.sh; WES_SEARCH_SETS=$${SEARCH_SETS:-1000} \
		swift test "$${tested[@]}" --filter 'ROMSearch|TransactionMasterTests'
	@. Scripts/tested.sh; WES_INDEX_KILLS=$${INDEX_KILLS:-1000} \
		swift test "$${tested[@]}" --filter IndexKillTests

bench: release
	@Scripts/setup.sh bench
	@Scripts/bench.sh

screenshots: release
	@Scripts/screenshots.sh "$(BIN)"

install: release
	install -D -s -m 755 "$(BIN)" "$(DESTDIR)$(PREFIX)/bin/wes"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/wes"

format:
	swift format -i -r Sources Tests Package.swift

clean:
	rm -rf .build .build-*
