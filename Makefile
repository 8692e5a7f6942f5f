# Two commands need nothing but Python >= 3.11, pip and make: `make example` and `make test`.
# Others: bench, fuzz, lint, pictures, judge, clean. PYTHON=python3.12 chooses another interpreter.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
JOBS ?= 2
EXAMPLE := docs/examples/2023-01-10-communication-results
JUDGES := tests/judges/node_modules

.PHONY: help example test test-lowest judge bench archive fuzz lint lint-ruff lint-types lint-floors pictures docs clean
.DELETE_ON_ERROR:

help:
	@echo "make example   render the model release to out/"
	@echo "make test      run the tests"
	@echo "make test-lowest   the same with the oldest dependencies that pyproject.toml allows"
	@echo "make judge     run the independent judges on the rendered examples (needs what docs/judges.md names)"
	@echo "make bench     time this stack against a naive one"
	@echo "make archive   write N=10000 releases of ten years to out/archive-N (SEED=1)"
	@echo "make fuzz      try damaged inputs on everything that reads (RUNS=10000 of each kind; docs/security.md)"
	@echo "make lint      ruff, mypy and the import floors"
	@echo "make pictures  make docs/pictures/ from the real output (needs Chromium, LibreOffice, Node)"
	@echo "make docs      write docs/cli.md and docs/checks.md from what the package says itself"
	@echo "make clean     remove what these commands have made"

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "pressrelease needs Python 3.11 or later; $(PYTHON) is " + sys.version.split()[0] + "; choose another one: make PYTHON=python3.12 ...")'
	@# Debian keeps ensurepip in a package of its own; without it the system's pip fills the environment
	@if $(PYTHON) -c 'import ensurepip' 2>/dev/null; then \
	  $(PYTHON) -m venv $(VENV); \
	elif $(PYTHON) -m pip --version >/dev/null 2>&1; then \
	  $(PYTHON) -m venv --without-pip $(VENV) && $(PYTHON) -m pip --quiet --disable-pip-version-check --python $(BIN)/python install pip; \
	else \
	  echo "$(PYTHON) has neither ensurepip nor pip: install pip (Debian, Ubuntu: apt-get install python3-venv)" >&2; exit 1; \
	fi
	@touch $@

$(VENV)/installed: $(VENV)/made pyproject.toml
	@echo "installing pressrelease into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/made pyproject.toml
	@echo "installing pressrelease and its development tools into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]' $(PIP_ARGS)
	@touch $@ $(VENV)/installed

$(VENV)/installed-bench: $(VENV)/installed-dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	@touch $@

$(JUDGES)/installed: tests/judges/package.json
	@command -v npm >/dev/null || { echo "npm is not installed: docs/judges.md says what the judges need" >&2; exit 1; }
	PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix tests/judges --no-package-lock --no-audit --no-fund --loglevel=error
	@touch $@

example: $(VENV)/installed
	@$(BIN)/pressrelease render $(EXAMPLE) --output out >/dev/null
	@echo "The model release in three languages is in out/. To look at:"
	@for language in az ru en; do \
	  for kind in html docx txt xml; do ls out/$$language/*.$$kind; done; \
	done | sed 's/^/  /'

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest -n $(JOBS) $(PYTEST_ARGS)

# in an environment of its own: each dependency in the first release that pyproject.toml allows
test-lowest: $(VENV)-lowest/constraints.txt
	@$(MAKE) --no-print-directory test VENV=$(VENV)-lowest PIP_ARGS="--constraint $<"

$(VENV)-lowest/constraints.txt: pyproject.toml
	@mkdir -p $(@D)
	@$(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"], sep="\n")' \
	  | sed 's/>=/==/' >$@
	@echo 'check-jsonschema<0.34  # a tool of the tests; later ones need a newer click than we do' >>$@

judge: $(VENV)/installed-dev $(JUDGES)/installed
	$(BIN)/python -m pytest -m judge -rs $(PYTEST_ARGS)

bench: $(VENV)/installed-bench
	@status=0; for file in benchmarks/[a-z]*.py; do echo "== $$file"; $(BIN)/python $$file || status=1; done; exit $$status

N ?= 10000
SEED ?= 1

archive: $(VENV)/installed
	@$(BIN)/python benchmarks/_archive.py out/archive-$(N) --count $(N) --seed $(SEED)

$(VENV)/installed-fuzz: $(VENV)/installed-dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,fuzz]'
	@touch $@

RUNS ?= 10000
TARGETS ?= text figures compare html markdown po xliff docx release catalog settings letterhead

# first fast and blindly, then more slowly after what leads to new places; inputs that fail stay in tests/fuzz/found
fuzz: $(VENV)/installed-fuzz
	@for target in $(TARGETS); do echo "== $$target"; \
	  $(BIN)/python -m tests.fuzz.run $$target --runs $(RUNS) --blind $(FUZZ_ARGS) || exit; \
	  $(BIN)/python -m tests.fuzz.run $$target --runs $$(($(RUNS) / 10)) $(FUZZ_ARGS) || exit; done
	@$(BIN)/python -m pytest tests/fuzz  # fails if one was found

lint: lint-ruff lint-types lint-floors

lint-ruff: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check --quiet

lint-types: $(VENV)/installed-dev
	$(BIN)/mypy

lint-floors: $(VENV)/installed-dev
	$(BIN)/lint-imports --no-logo

pictures: $(VENV)/installed-dev $(JUDGES)/installed
	$(BIN)/python docs/scripts/make_pictures.py

docs: $(VENV)/installed-dev
	$(BIN)/python docs/scripts/make_cli.py
	$(BIN)/python docs/scripts/make_checks.py

clean:
	rm -rf .fuzz $(VENV) $(VENV)-lowest $(JUDGES) out dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
