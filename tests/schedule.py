"""Which tests go to one worker, and which begin first.

A file stays whole: what its module loads is loaded once. Files that share an installation go together.
The longest begin first, so that no worker idles at the end.
"""

from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

INSTALLATION = "installation"
"""The group of everything that needs the shared installation, which starts once."""
TOGETHER = {
    "tests/e2e/": INSTALLATION,
    "tests/faults/test_crowd.py": INSTALLATION,
    "tests/faults/test_kills.py": INSTALLATION,
    "tests/faults/test_supervisor.py": INSTALLATION,
}
SECONDS = {
    INSTALLATION: 600,
    "tests/faults/test_garbage.py": 60,
    "tests/architecture/test_access_matrix.py": 55,
    "tests/architecture/test_query_counts.py": 50,
    "tests/architecture/test_openapi.py": 50,
    "tests/architecture/test_scaffold.py": 45,
    "tests/architecture/test_starts.py": 40,
    "tests/conformance/test_provinces.py": 35,
    "tests/conformance/test_reform_of_2025.py": 30,
    "tests/simulation/test_days.py": 30,
    "src/tinhso/government/designer/tests/test_pages.py": 25,
    "src/tinhso/project/tests/test_schema.py": 20,
}
"""About how long the long groups take; only their order matters."""
TEST_S = 0.1
"""About how long any other test takes."""


def group_of(nodeid: str) -> str:
    """Return the name of what must run on one worker: by default the file."""
    path = nodeid.split("::", 1)[0]
    return next((name for start, name in TOGETHER.items() if path.startswith(start)), path)


class LongestFirst(LoadScopeScheduling):
    """Gives whole groups to workers, the longest first."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)

    def _assign_work_unit(self, node: WorkerController) -> None:
        longest = max(self.workqueue, key=self._seconds)
        self.workqueue.move_to_end(longest, last=False)
        by_folder = sorted(self.workqueue[longest].items(), key=lambda test: test[0].rpartition("/")[0])
        self.workqueue[longest] = dict(by_folder)  # what a folder shares, such as a browser, starts once
        super()._assign_work_unit(node)

    def _seconds(self, group: str) -> float:
        return SECONDS.get(group, TEST_S * len(self.workqueue[group]))
