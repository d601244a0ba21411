#!/bin/sh
# Makes .venv from requirements.lock. Needs Python 3.11 or newer; finds or fetches uv by itself.
set -eu
cd "$(dirname "$0")/.."

# The distribution's own Python comes first: it gets the distribution's security fixes, and is a fifth faster than one that
# a version manager compiled without optimisation.
first_python() {
  for name in /usr/bin/python3 python3.11 python3.12 python3.13 python3.14 python3; do
    if "$name" -c "import sys$1; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
}

python=$(first_python "")
if [ -z "$python" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && apt-get install -y -qq python3 python3-venv >/dev/null
    python=$(command -v python3)
  else
    echo "Python 3.11 or newer is needed. On Debian: sudo apt-get install python3 python3-venv" >&2
    exit 1
  fi
fi

find_uv() {
  if command -v uv >/dev/null 2>&1; then
    command -v uv
  elif [ -x .tools/bin/uv ]; then
    echo .tools/bin/uv
  fi
}

if [ -z "$(find_uv)" ]; then
  with_venv=$(first_python ", ensurepip")
  if ! "${with_venv:-$python}" -m venv .tools >/dev/null 2>&1; then
    rm -rf .tools
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
      apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
      "$python" -m venv .tools
    else
      echo "The venv module of Python is missing. On Debian: sudo apt-get install python3-venv" >&2
      exit 1
    fi
  fi
  .tools/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.8"
fi
uv=$(find_uv)

stamp=.venv/.installed
want=$(cat requirements.lock pyproject.toml | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then
  exit 0
fi
[ -x .venv/bin/python ] || "$uv" venv --quiet --python "$python" .venv
VIRTUAL_ENV="$PWD/.venv" "$uv" pip sync --quiet --compile-bytecode --require-hashes requirements.lock
VIRTUAL_ENV="$PWD/.venv" "$uv" pip install --quiet --no-deps --editable .
echo "$want" > "$stamp"
