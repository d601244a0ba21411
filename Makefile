.PHONY: run test lint types arch env assets bench simulate lock

BIN := .venv/bin

run: assets
	@exec $(BIN)/tinhso run

test: assets lint types arch
	@tools/test.sh

env:
	@tools/bootstrap.sh

assets: env
	@tools/assets.sh

lint: env
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet .

types: env
	@$(BIN)/python tools/typecheck.py

arch: env
	@PYTHONPATH=. $(BIN)/lint-imports --no-cache

bench: assets
	@$(BIN)/python -m tests.performance

simulate: env
	@$(BIN)/python -m tests.simulation --days $(or $(DAYS),30) --share $(or $(SHARE),0.02)

lock:
	@uv pip compile pyproject.toml --group dev --universal --generate-hashes --python-version 3.11 \
		--no-emit-index-url --no-header --no-annotate --upgrade -o requirements.lock
