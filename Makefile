# fedrepl: build, run, test, install. `make run` and `make test` do all the set-up they need.

NOTEBOOK ?= tutorials/part3
PREFIX ?= /usr/local
SWIFT ?= swift
# CPython 3.11, which only `make record` needs.
PYTHON ?= python3
# One binary that needs no Swift on the machine where it runs.
RELEASE = --configuration release --static-swift-stdlib --product fedrepl
PACKAGES = libncurses-dev libreadline-dev libcmark-gfm-dev libcmark-gfm-extensions-dev \
  libpcre2-dev libopenblas-dev zlib1g-dev libssl-dev libcurl4 python3 tmux
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: all deps build release run test test-release bench install uninstall format lint record \
  record-pytorch docs clean

all: build

# Installs what is missing of the Debian packages; silent where all are there. Elsewhere than on
# Debian whoever builds has to see to them.
deps:
	@if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then \
	  echo "this is not Debian: what stands for $(PACKAGES) has to be there"; exit 0; \
	fi; \
	missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi

build: deps
	$(SWIFT) build --product fedrepl

release: deps
	$(SWIFT) build $(RELEASE)

run: release
	"$$($(SWIFT) build $(RELEASE) --show-bin-path)/fedrepl" $(if $(NOTEBOOK),"$(NOTEBOOK)")

test: deps
	$(SWIFT) build --build-tests
	$(SWIFT) build --product fedrepl
	$(SWIFT) test --skip-build $(TESTS)

# What is run as a reader runs it, against the release binary: its optimiser sees other mistakes.
test-release: release
	$(SWIFT) build --build-tests
	FEDREPL_BINARY=$$($(SWIFT) build $(RELEASE) --show-bin-path)/fedrepl \
	  $(SWIFT) test --skip-build --filter 'ScriptTests|LimitTests|FileAccessTests|CommandLineTests'

bench: release
	Benchmarks/run $$($(SWIFT) build $(RELEASE) --show-bin-path)/fedrepl

install: release
	set -e; binary=$$($(SWIFT) build $(RELEASE) --show-bin-path)/fedrepl; \
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/fedrepl \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/doc/fedrepl \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d; \
	install -m 755 -s $$binary $(DESTDIR)$(PREFIX)/bin/fedrepl; \
	cp -R tutorials themes $(DESTDIR)$(PREFIX)/share/fedrepl/; \
	$$binary reference man > $(DESTDIR)$(PREFIX)/share/man/man1/fedrepl.1; \
	$$binary --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/fedrepl; \
	$$binary --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_fedrepl; \
	$$binary --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/fedrepl.fish; \
	install -m 644 README.md LICENSE CHANGELOG.md $(DESTDIR)$(PREFIX)/share/doc/fedrepl/

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/fedrepl $(DESTDIR)$(PREFIX)/share/fedrepl \
	  $(DESTDIR)$(PREFIX)/share/doc/fedrepl $(DESTDIR)$(PREFIX)/share/man/man1/fedrepl.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/fedrepl \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_fedrepl \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/fedrepl.fish

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	Tests/lint.sh

# Writes the golden files anew from what the program answers now; review the difference.
record: deps
	RECORD=1 $(SWIFT) test
	$(PYTHON) Tests/Scripts/record.py

# Writes what PyTorch 1.4 prints to the scripts about it; PYTORCH is a Python that has it.
record-pytorch:
	$(PYTORCH) Tests/record_pytorch.py $(SCRIPTS)

# Writes the generated pages anew.
docs: build
	$$($(SWIFT) build --show-bin-path)/fedrepl reference keys > docs/keys.md

clean:
	$(SWIFT) package clean
