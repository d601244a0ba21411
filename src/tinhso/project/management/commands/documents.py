"""`tinhso documents receive-mail < message`: what a mail server's pipe delivery calls."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError

from tinhso.government.documents.facade import mailroom


class Command(BaseCommand):
    help = "receive-mail [--to ADDRESS] < message: an e-mail waits for the clerk of whom it was written to"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=("receive-mail",))
        parser.add_argument("--to", default="", help="the address the mail server delivers to")

    def handle(self, *args: Any, to: str, **options: Any) -> None:
        try:
            lines, taken = mailroom.deliver(sys.stdin.buffer, to)
        except (DatabaseError, OSError) as error:
            self.stderr.write(f"Chưa nhận được, hãy giao lại sau: {error}")
            sys.exit(mailroom.TRY_AGAIN)
        self.stdout.write("\n".join(lines))
        if not taken:
            sys.exit(mailroom.BOUNCE)
