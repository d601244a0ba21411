#!/bin/sh
# The whole suite, in parallel. Browser journeys need Debian's Chromium: installed when possible.
set -eu
cd "$(dirname "$0")/.."
if ! command -v chromium >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium poppler-utils >/dev/null || true
fi
if ! command -v chromium >/dev/null 2>&1; then
  if [ -n "${CI:-}" ]; then
    echo "CI needs Chromium for the browser journeys and could not install it." >&2
    exit 1
  fi
  echo "Browser journeys are skipped: Chromium is not installed (sudo apt-get install chromium)."
fi
exec .venv/bin/pytest -n "${TEST_PROCESSES:-auto}" --dist loadgroup "$@"
