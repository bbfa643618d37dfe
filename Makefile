# Two commands matter: `make run` opens the program, `make test` runs every test. Both set everything up first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HAS_SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname -s)))

.PHONY: run test check format prove bundle release bench evaluate pictures rules sample wheel clean help

run: $(VENV)/ready-to-run  ## open the program on the sample meeting; with no screen, make its versions
ifneq ($(HAS_SCREEN),)
	$(BIN)/coprod-desktop --sample
else
	@echo "There is no screen here, so the versions of the sample meeting go to a folder instead."
	@$(BIN)/coprod demo --out sample-output || test $$? -eq 1
endif

test: $(VENV)/ready-to-test  ## run every test
	$(BIN)/pytest -n 2

check: $(VENV)/ready-to-test  ## style, types and the arrows between the parts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/ready-to-test  ## lay the code out
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

prove: $(VENV)/ready-to-prove  ## the slow proofs: 200 kills, large documents, long fuzzing
	$(BIN)/pytest -m task --ignore=tests/benchmarks

bench: $(VENV)/ready-to-bench  ## measure speed and memory beside a peer
	$(BIN)/python -m tests.benchmarks

evaluate: $(VENV)/ready-to-test  ## measure how good the checker is, and put the table into the README
	$(BIN)/python -m tests.evaluation --details

pictures: $(VENV)/ready-to-test  ## make the pictures of the program in the README and the help anew
	$(BIN)/python tools/make_pictures.py

rules: $(VENV)/ready-to-run  ## make the table of rules (RULES.md) anew
	$(BIN)/python tools/make_rule_table.py

sample: $(VENV)/ready-to-run  ## make the sample meeting anew
	$(BIN)/python tools/make_sample_meeting.py

wheel: $(VENV)/ready-to-test  ## build the package
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

$(VENV)/ready-to-run: pyproject.toml tools/set_up.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh tools/set_up.sh run

$(VENV)/ready-to-test: pyproject.toml tools/set_up.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh tools/set_up.sh test

$(VENV)/ready-to-bench: pyproject.toml tools/set_up.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh tools/set_up.sh bench

$(VENV)/ready-to-prove: pyproject.toml tools/set_up.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh tools/set_up.sh prove

bundle:  ## build what installs by double click, into dist; PYTHON=python3.13 chooses which Python it carries
	$(PYTHON) tools/bundle/build.py dist

release: $(VENV)/ready-to-test  ## test, build, try and describe a version: make release VERSION=1.2.0
	$(BIN)/python tools/release.py $(VERSION)

clean:  ## remove what set-up and tests made
	rm -rf $(VENV) sample-output dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

help:  ## list the tasks
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18
