#!/bin/sh
# The whole suite, in parallel.
set -eu
cd "$(dirname "$0")/.."
# Debian's programs that judge our work from outside: browser, PDF and XML signatures, key token, text of scans.
missing=""
for pair in chromium:chromium pdfsig:poppler-utils xmlsec1:xmlsec1 openssl:openssl softhsm2-util:softhsm2 tesseract:tesseract-ocr; do
  command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair##*:}"
done
case "$missing" in *tesseract*) missing="$missing tesseract-ocr-vie" ;; esac
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  # shellcheck disable=SC2086
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null || true
fi
if ! command -v chromium >/dev/null 2>&1; then
  if [ -n "${CI:-}" ]; then
    echo "CI needs Chromium for the browser journeys and could not install it." >&2
    exit 1
  fi
  echo "Browser journeys are skipped: Chromium is not installed (sudo apt-get install chromium)."
fi
exec .venv/bin/pytest -n "${TEST_PROCESSES:-auto}" --dist loadfile "$@"
