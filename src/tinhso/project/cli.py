"""The command `tinhso`: a few words of our own, everything else is a Django command."""

import os
import sys

OWN = {
    "run": "start everything: database, migrations, demo province, web and worker",
    "worker": "run jobs, deliver events, fire timers",
    "prepare": "migrate, load and name the demo accounts: what a start does",
    "load": "bring definitions and the demo province up to date",
    "definitions": "check | schemas | diff: the definitions/ folder",
    "procedures": "import FILE [--check]: national records of procedures",
    "edxml": "inspect | validate | make: messages between agencies (QCVN 102:2016)",
    "schema": "after a new migration: write the file from which fresh databases start",
    "reform": "plan --on DAY --basis NUMBER | list | review ID | run ID | back ID --reason TEXT",
    "people-generate": "make more people: tinhso people-generate --persons 100000 --seed 7",
    "settings": "print every environment variable with its meaning",
    "doctor": "say in plain words what is wrong with this installation",
    "new-system": "scaffold a system: tinhso new-system government feedback",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tinhso.project.settings.base")
    if not words or words[0] in {"-h", "--help"}:
        print("tinhso <command>\n\n" + "\n".join(f"  {name:<16} {text}" for name, text in OWN.items()))
        print("\nand every Django command (migrate, shell, …): tinhso help")
        return 0
    if words[0] == "run":
        from tinhso.project.supervisor import run

        return run()
    if words[0] == "new-system":
        from tinhso.project.scaffold import new_system

        return new_system(*words[1:])
    from django.core.management import execute_from_command_line

    from tinhso.project import garbage

    garbage.seldom()
    name = words[0] if words[0].startswith("-") else words[0].replace("-", "_")
    execute_from_command_line(["tinhso", name, *words[1:]])
    return 0


if __name__ == "__main__":
    sys.exit(main())
