# `make demo` and `make test` are all a newcomer needs; each sets up what it lacks.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
PAGES := NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs
PIN := uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --upgrade

.PHONY: help demo test test-all test-lowest docs docs-serve mutations check format lint types contracts drift \
	codegen-check codegen fetch bench bench-gate bench-codegen dialects real-documents surface changelog \
	release-check lock clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(READY): requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY) ## the main job against the embedded server; no account needed
	$(BIN)/python examples/demo.py

test: $(READY) ## the tests
	$(BIN)/python -m pytest --cov --cov-report=term --cov-fail-under=95

docs: $(READY) ## the pages, into .site/; a dead link or anything loaded from elsewhere fails
	$(PAGES) build --quiet --strict --config-file docs/site/mkdocs.yml

docs-serve: $(READY) ## the pages on http://127.0.0.1:8000, built anew on each change
	$(PAGES) serve --config-file docs/site/mkdocs.yml --dev-addr 127.0.0.1:8000

test-all: ## the tests on every supported Python that is found
	bash .ci/test-all

test-lowest: ## the core of the tests over the lowest dependencies allowed
	bash .ci/test-lowest

mutations: $(READY) ## break each promise on purpose; its tests must notice (minutes)
	$(BIN)/python -m tests.mutations

check: format lint types contracts codegen-check docs ## everything else that CI checks

format: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy
	$(BIN)/basedpyright

contracts: $(READY)
	$(BIN)/lint-imports

codegen-check: $(READY) ## generating again changes nothing, and src/hero_async fits
	$(BIN)/python -m codegen check
	$(BIN)/python -m codegen layer

drift: codegen-check

codegen: $(READY) ## make generated/hero_api from openapi.yaml
	$(BIN)/python -m codegen generate

fetch: $(READY) ## replace openapi.yaml by the published document (FROM=address or path)
	$(BIN)/python -m codegen fetch $(FROM)

bench-codegen: $(READY) ## time the pipeline, on ours and on 500 operations
	$(BIN)/python -m benchmarks.codegen

dialects: $(READY) ## all tests on the description in three other dialects (many minutes)
	$(BIN)/python -m tests.dialects

real-documents: $(READY) ## generate from public descriptions of others (needs npm; minutes)
	$(BIN)/python -m benchmarks.real_documents

BENCH := .venv-bench
BENCHED := $(BENCH)/.ready

$(BENCHED): requirements/bench.txt pyproject.toml
	$(PYTHON) -m venv --clear $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/bench.txt
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

bench: $(BENCHED) ## measure against other clients; writes docs/performance.md (minutes)
	$(BENCH)/bin/python -m benchmarks

bench-gate: $(BENCHED) ## the same, and say which goals are missed; writes nothing
	$(BENCH)/bin/python -m benchmarks --gate

surface: $(READY) ## write the public names down anew, after a wanted change
	$(BIN)/python -m tests.surface

changelog: $(READY) ## collect the fragments under the version in pyproject.toml
	$(BIN)/towncrier build --yes --version "$$($(BIN)/hatchling version)"

release-check: $(READY) ## all that a release does, but publish (TAG=v1.2.3 makes it strict)
	$(BIN)/python -m tests.release $(if $(TAG),--tag "$(TAG)")

lock: ## pin the requirements anew (needs uv)
	$(PIN) pyproject.toml --group dev --all-extras --output-file requirements/dev.txt
	$(PIN) pyproject.toml --all-extras --resolution lowest-direct --output-file requirements/lowest.txt
	$(PIN) requirements/release.in --output-file requirements/release.txt
	$(PIN) pyproject.toml --group bench --extra aiohttp --output-file requirements/bench.txt

clean: ## remove what the other targets made
	rm -rf $(VENV) $(BENCH) .venvs .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache \
		.import_linter_cache .site dist dist-sbom
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
