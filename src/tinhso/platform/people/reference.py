"""Content of `definitions/people`, read once in a process."""

from functools import cache

import yaml
from django.conf import settings

from tinhso.platform.people.population import Names
from tinhso.platform.people.rules import BirthPlaces


@cache
def birth_places() -> BirthPlaces:
    """Return the place codes of personal numbers (TT 59/2021/TT-BCA)."""
    content = yaml.safe_load(
        (settings.DEFINITIONS_DIR / "people" / "personal_number_places.yaml").read_text()
    )
    return BirthPlaces(provinces=frozenset(content["provinces"]), abroad_from=content["abroad_from"])


@cache
def names() -> Names:
    return Names.model_validate(
        yaml.safe_load((settings.DEFINITIONS_DIR / "people" / "names.yaml").read_text())
    )
