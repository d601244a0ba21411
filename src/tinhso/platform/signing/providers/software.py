"""Software keys: sealed in the database, opened with the holder's PIN for one batch."""

from functools import partial

from django.conf import settings

from tinhso.platform.signing import keys
from tinhso.platform.signing.providers.base import HeldKey, RefusedError, Signing


class Software:
    """The provider of sealed keys."""

    def open(self, key: HeldKey, secret: str) -> Signing:
        if key.sealed_key is None:
            raise RefusedError("no_key")
        return partial(keys.sign, keys.unseal(key.sealed_key, settings.SIGNING_SECRET, secret))
