# Flou: `make run` and `make test` need Python 3.11 or newer, and make. Nothing else has to be installed.

.DEFAULT_GOAL := help
.PHONY: help setup run test chaos lint lock clean
.SILENT:
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

VENV := .venv
PYTHON := $(VENV)/bin/python
PORT ?= 8000
WEB_PROCESSES ?= 1
TEST_HOME ?= .flou/test
# One more than there are processors: the tests with servers wait much of their time.
WORKERS ?= $(shell python3 -c 'import os; print(min(8, (os.cpu_count() or 1) + 1))' 2>/dev/null || echo 2)

# The tests of a module share its servers; what comes first is decided in tests/conftest.py.
TOGETHER := --dist loadfile --no-loadscope-reorder

# A stamp is named after the content of what it stands for: a changed file of pins installs again, nothing else does.
PINS = $(shell cat $(1) | cksum | tr ' ' '-')
RUN_STAMP := $(VENV)/.installed-run-$(call PINS,requirements.txt requirements-embedded.txt)
DEV_STAMP := $(VENV)/.installed-dev-$(call PINS,requirements-dev.txt)
# What is in requirements-dev.txt is a superset with the same versions, so it serves `make run` too.
RUN_READY = $(if $(wildcard $(DEV_STAMP)),,$(RUN_STAMP))

help: ## Show this list
	awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(DEV_STAMP) ## Install everything for running, testing and linting, and start nothing
	echo "Ready: make run, make test, make lint."

run: $(RUN_READY) ## Start Flou with its own database; Ctrl-C stops everything (PORT=8000, WEB_PROCESSES=1)
	FLOU_DEMO=$${FLOU_DEMO:-1} exec $(PYTHON) manage.py run --port=$(PORT) --processes=$(WEB_PROCESSES)

test: $(DEV_STAMP) ## Run the test suite on databases of its own (ARGS='tests/ops -k state' narrows it)
	scripts/need-chromium
	echo "Tests: services of their own in $(TEST_HOME)."
	if FLOU_HOME=$(TEST_HOME) $(PYTHON) manage.py devservices exec --disposable -- $(PYTHON) -m pytest -n $(WORKERS) $(TOGETHER) $(ARGS); \
	then echo "make test: all passed."; \
	else code=$$?; echo "make test: FAILED, see above."; exit $$code; fi

chaos: $(DEV_STAMP) ## Break everything during 1,000 turns, again and again, and check what is left (ARGS='--rounds kills')
	$(PYTHON) -m tests.chaos $(ARGS)

lint: $(DEV_STAMP) ## Check style, types, import directions and the project's own rules
	scripts/lint

lock: $(DEV_STAMP) ## Pin the newest versions that pyproject.toml allows
	scripts/lock --upgrade

clean: ## Stop the services and remove what can be made again; the local database and its keys stay
	if test -x $(PYTHON); then \
		$(PYTHON) manage.py devservices down; \
		FLOU_HOME=$(TEST_HOME) $(PYTHON) manage.py devservices erase; fi
	rm -rf $(VENV) $(TEST_HOME) staticfiles .coverage htmlcov .mypy_cache .ruff_cache .pytest_cache \
		.hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	echo "Clean. The local database and keys are still in .flou; remove that folder to start from nothing."

$(RUN_STAMP):
	scripts/install $(VENV) $@ requirements-embedded.txt requirements.txt

$(DEV_STAMP):
	scripts/install $(VENV) $@ requirements-dev.txt
