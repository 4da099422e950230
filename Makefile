# Targets a person or a script relies on; `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := .stamps
.DEFAULT_GOAL := help
.PHONY: help run test check format accuracy bench torture package browsers clean

help: ## what each target does
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(STAMPS)/run: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/test: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test]'
	@mkdir -p $(STAMPS) && touch $@ $(STAMPS)/run

$(STAMPS)/accuracy: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test,accuracy]'
	@mkdir -p $(STAMPS) && touch $@ $(STAMPS)/test $(STAMPS)/run

$(STAMPS)/node: package.json
	npm install --silent --no-audit --no-fund
	@mkdir -p $(STAMPS) && touch $@

browsers: ## Chromium, its driver and Firefox, by the system's package manager where it may
	@sh scripts/browsers.sh

run: $(STAMPS)/run ## start the companion, and say what to do next
	@$(BIN)/python scripts/run.py

test: $(STAMPS)/test $(STAMPS)/node browsers check ## everything, headless
	$(BIN)/python -m pytest -q

check: $(STAMPS)/test $(STAMPS)/node ## formatter, linters, type checkers
	$(BIN)/ruff format --check server tests scripts
	$(BIN)/ruff check server tests scripts
	$(BIN)/mypy
	npx --no-install tsc -p extension/jsconfig.json
	npx --no-install web-ext lint --source-dir extension --self-hosted --no-config-discovery --warnings-as-errors=false

accuracy: $(STAMPS)/accuracy ## CORPUS=DIR: our readers on a labelled corpus, beside their peers
	$(BIN)/python tests/accuracy/table.py $(CORPUS)

bench: $(STAMPS)/test ## every benchmark beside its peers, measured in this run, as ratios
	@for bench in tests/bench/[a-z]*.py; do $(BIN)/python $$bench || exit 1; done

torture: $(STAMPS)/test ## the store: kill -9, full disk, power loss, bit flips (minutes)
	$(BIN)/python -m tests.torture.run

package: $(STAMPS)/test ## the wheel and the extension archives, the same bytes every time
	$(BIN)/python scripts/package.py

format: $(STAMPS)/test ## rewrite the Python as the formatter wants it
	$(BIN)/ruff format server tests scripts
	$(BIN)/ruff check --fix server tests scripts

clean: ## forget what was installed or built here
	rm -rf $(VENV) $(STAMPS) node_modules dist build .mypy_cache .ruff_cache .pytest_cache
