# The few verbs of this project, the same for a person and for the machine that checks it.
# Each sets up what it needs by itself; PYTHON=… names the interpreter to begin with.

.DEFAULT_GOAL := help
.PHONY: help brief test test-all check bench bench-quick format lock clean program tools

FILE = examples/portsmouth-1905.yaml

# On macOS, Homebrew's libraries lie where other Pythons do not look, and the system drops this
# setting whenever its own shell starts, so it stands in front of each command.
ifeq ($(shell uname -s),Darwin)
RUN = DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/usr/lib .venv/bin/
else
RUN = .venv/bin/
endif

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

brief: program ## print the briefing book of FILE, at first that of Portsmouth 1905
	@$(RUN)briefgen build "$(FILE)"

test: tools ## run the tests, on all cores
	@$(RUN)pytest -q -n auto --dist loadgroup -m "not long"

test-all: tools ## run the tests, those of several minutes too
	@$(RUN)pytest -q -n auto --dist loadgroup

check: tools ## look at form, style and types
	@$(RUN)ruff format --check .
	@$(RUN)ruff check .
	@$(RUN)mypy

bench: tools ## measure beside other engines how long it takes, into docs/speed.md; an hour
	@$(RUN)python -m benchmarks

bench-quick: tools ## a short form of it, which is only shown
	@$(RUN)python -m benchmarks --quick

format: tools ## bring the code into form
	@$(RUN)ruff check --fix-only --quiet .
	@$(RUN)ruff format .

lock: tools ## write requirements.lock anew, from the newest packages that fit
	@rm -rf .venv/lock
	@.venv/bin/python -m venv .venv/lock
	@.venv/lock/bin/python -m pip install --quiet --upgrade pip
	@.venv/lock/bin/python -m pip install --quiet --group dev .
	@{ sed '/^[^#]/,$$d' requirements.lock; \
	   .venv/lock/bin/python -m pip freeze --exclude briefgen; } > .venv/lock/requirements.lock
	@! grep '://' .venv/lock/requirements.lock
	@mv .venv/lock/requirements.lock requirements.lock
	@rm -rf .venv/lock

clean: ## remove the environment and every cache; books in output/ stay
	@rm -rf .venv .venv-bench .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

program:
	@sh tools/prepare program

tools:
	@sh tools/prepare tools
