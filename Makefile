# make serve      builds the page for release and serves it on this machine
# make test       runs every test
# make dist       leaves the site in dist/, ready for any static host
# make bench      measures, and prints the table of the README
# make later      writes anew what is loaded behind the page (src/browser/later.txt); the tests do so first, so that what
#                 they visit is split by what it holds
# make expected   asks CPython 3.13 again what the programs under tests/conformance do
#
# Each installs what is missing first (.ci/install). PORT says where `make serve` serves.

PORT ?= 8080

export PATH := $(CURDIR)/node_modules/.bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

.PHONY: serve test dist bench later expected build-tools test-tools

serve: build-tools
	trunk serve --release --locked --port $(PORT)

dist: build-tools
	trunk build --release --locked

test: test-tools
	cargo fmt --check
	cargo clippy --quiet --locked --all-targets -- -D warnings
	cargo clippy --quiet --locked --all-targets --target wasm32-unknown-unknown -- -D warnings
	cargo test --quiet --locked
	wasm-pack test --headless --chrome -- --locked
	$(MAKE) later
	trunk build --release --locked
	node --test --test-reporter=spec --test-concurrency=1 --test-timeout=600000 tests/e2e/*.test.mjs

bench: test-tools dist
	node tests/bench/run.mjs

expected: build-tools
	MESERO_WRITE=1 cargo test --quiet --locked --test oracle are_among_them
	python=$$(tests/oracle/find-python) && $$python -X utf8 -B tests/oracle/expected.py

later: test-tools
	MESERO_WATCH=1 trunk build --release --locked --dist target/watched
	node tests/later/record.mjs

build-tools:
	@.ci/install

test-tools:
	@.ci/install tests
