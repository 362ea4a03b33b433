# Two commands: `make serve` shows the course, `make test` proves it. `make site` writes what is published.
PYTHON ?= python3
PORT ?= 8000
SITE_URL ?=
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)

.PHONY: serve test site check setup setup-dev lock format clean help

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

serve: setup ## show the course at http://127.0.0.1:8000 (PORT=… for another port)
	$(BIN)/course serve --port $(PORT)

site: setup ## write the site to publish to site/ (SITE_URL=… for its address)
	$(BIN)/course build $(if $(SITE_URL),--site-url $(SITE_URL))

check: setup ## look for mistakes in the texts
	$(BIN)/course check

test: setup-dev ## style, types, and all tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/ruff check scripts tests
	$(BIN)/mypy
	$(BIN)/pytest -n 2

format: setup-dev ## let ruff lay out the code
	$(BIN)/ruff format scripts tests
	$(BIN)/ruff check --fix scripts tests

setup: $(VENV)/.installed
setup-dev: $(VENV)/.installed-dev
	@sh scripts/install-judges.sh

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or newer is needed; name it with: make serve PYTHON=python3.12'; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
ifdef UV
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
endif
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.lock
ifdef UV
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.lock
else
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
endif
	@touch $@

lock: ## renew the lock files (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--extra build pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--extra build --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean: ## remove what was made
	rm -rf $(VENV) site .cache .pytest_cache .mypy_cache .ruff_cache
