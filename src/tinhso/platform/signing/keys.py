"""Private keys of software credentials: sealed with the installation's secret and the holder's PIN.

AES-256-GCM under HKDF-SHA256 of the secret and, where there is a PIN, scrypt of the PIN. Neither the database
alone nor the secret alone opens a key; a wrong PIN is found out by the seal, which nothing else reveals.
"""

import os

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from tinhso.platform.signing.trust import Certificate, as_pyca

VERSION = b"\x01"
SALT_BYTES, NONCE_BYTES, KEY_BYTES = 16, 12, 32
SCRYPT_N, SCRYPT_R, SCRYPT_P = 2**15, 8, 1
PIN_LENGTH_MIN = 6
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


class WrongPinError(ValueError):
    """The PIN (or the installation's secret) does not open this key."""


def seal(key_der: bytes, secret: str, pin: str) -> bytes:
    """Encrypt a PKCS #8 key, whose numbers are checked here. Without a PIN the system itself may use it.

    Raises `ValueError` for what is no sound key.
    """
    serialization.load_der_private_key(key_der, None)
    return _sealed(key_der, secret, pin)


def _sealed(key_der: bytes, secret: str, pin: str) -> bytes:
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    sealed = AESGCM(_derived(secret, pin, salt)).encrypt(nonce, key_der, VERSION)
    return VERSION + salt + nonce + sealed


def unseal(sealed: bytes, secret: str, pin: str) -> Key:
    """Open a sealed key. Raises `WrongPinError`.

    Its numbers were checked when it came in and the seal shows that they are the same: proving the primes
    again would take fifty times as long as a signature.
    """
    opened = _opened(sealed, secret, pin)
    key = serialization.load_der_private_key(opened, None, unsafe_skip_rsa_key_validation=True)
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise TypeError("only RSA and EC keys sign documents")
    return key


def reseal(sealed: bytes, secret: str, old_pin: str, new_pin: str) -> bytes:
    """Encrypt a key anew under another PIN. Raises `WrongPinError`."""
    return _sealed(_opened(sealed, secret, old_pin), secret, new_pin)


def _opened(sealed: bytes, secret: str, pin: str) -> bytes:
    start = len(VERSION) + SALT_BYTES
    salt, nonce = sealed[len(VERSION) : start], sealed[start : start + NONCE_BYTES]
    try:
        return AESGCM(_derived(secret, pin, salt)).decrypt(nonce, sealed[start + NONCE_BYTES :], VERSION)
    except InvalidTag as error:
        raise WrongPinError("pin") from error


def sign(key: Key, data: bytes) -> bytes:
    """Sign bytes with SHA-256."""
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, padding.PKCS1v15(), hashes.SHA256())
    return key.sign(data, ec.ECDSA(hashes.SHA256()))


def verified(certificate: Certificate, signature: bytes, data: bytes) -> bool:
    """Say whether a signature over `data` with SHA-256 is by the key of a certificate."""
    try:
        key = as_pyca(certificate).public_key()
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, data, padding.PKCS1v15(), hashes.SHA256())
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, data, ec.ECDSA(hashes.SHA256()))
        else:
            return False
    except (InvalidSignature, ValueError):
        return False
    return True


def _derived(secret: str, pin: str, salt: bytes) -> bytes:
    hidden = secret.encode()
    if pin:
        hidden += Scrypt(salt=salt, length=KEY_BYTES, n=SCRYPT_N, r=SCRYPT_R, p=SCRYPT_P).derive(pin.encode())
    return HKDF(hashes.SHA256(), KEY_BYTES, salt, b"tinhso/signing/key").derive(hidden)
