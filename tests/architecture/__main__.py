"""`python -m tests.architecture`: write the committed tables again; read their differences before committing.

`access_matrix.json` says who may do what, `openapi.json` what the API is.
"""

import os
import subprocess
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tinhso.project.settings.test")

import django

django.setup()

from tests.architecture import access_matrix, openapi

openapi.SNAPSHOT.write_text(openapi.written(openapi.document()), encoding="utf-8")
command = [sys.executable, "-m", "pytest", "tests/architecture/test_access_matrix.py", "-n", "0", "-q"]
sys.exit(subprocess.run(command, env={**os.environ, access_matrix.REWRITE: "1"}, check=False).returncode)
