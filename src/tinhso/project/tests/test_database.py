import pytest

from tinhso.project.settings.database import _from_url


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgresql://tinhso:secret@db.internal:6432/province",
            {
                "NAME": "province",
                "USER": "tinhso",
                "PASSWORD": "secret",
                "HOST": "db.internal",
                "PORT": "6432",
            },
        ),
        (
            "postgresql://an%40b:p%2Fw%3A%20@db/x",
            {"NAME": "x", "USER": "an@b", "PASSWORD": "p/w: ", "HOST": "db", "PORT": ""},
        ),
        (
            "postgresql:///tinhso?host=/run/postgresql",
            {"NAME": "tinhso", "USER": "", "PASSWORD": "", "HOST": "/run/postgresql", "PORT": ""},
        ),
        (
            "postgresql://tinhso@/tinhso?host=/run/postgresql&port=5433",
            {"NAME": "tinhso", "USER": "tinhso", "HOST": "/run/postgresql", "PORT": "5433"},
        ),
        (
            "postgresql://u@[::1]:5432/d",
            {"NAME": "d", "USER": "u", "HOST": "::1", "PORT": "5432"},
        ),
    ],
)
def test_an_address_of_a_database_is_taken_apart(url: str, expected: dict[str, str]) -> None:
    found = _from_url(url)
    assert {key: found[key] for key in expected} == expected
    assert found["OPTIONS"] == {}


def test_further_options_go_to_libpq() -> None:
    found = _from_url("postgres://u@h/d?sslmode=verify-full&sslrootcert=/etc/ca.pem")
    assert found["OPTIONS"] == {"sslmode": "verify-full", "sslrootcert": "/etc/ca.pem"}
