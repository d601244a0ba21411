"""`tinhso`, but a migration draws anew only the model it changes.

Django draws every model that is connected with it in any way, which here is nearly all of them, hundreds of
times: two minutes of work. What comes out is compared with what `tinhso schema` wrote in Django's own way.
"""

import sys
from typing import Any

from django.db.migrations.state import ProjectState

from tinhso.project.cli import main


def _alone(state: Any, app_label: str, model_name: str, delay: bool = False) -> None:
    if "apps" in state.__dict__:  # drawn at all
        state._reload({(app_label, model_name)})


if __name__ == "__main__":
    ProjectState.reload_model = _alone
    sys.exit(main())
