"""A strict stand-in for certification and time-stamping authorities, for demo and tests.

A separate program: it shares no code with Tỉnh Số. It answers RFC 6960 (OCSP, POST and GET), RFC 5280 (CRL,
made anew at each request), RFC 3161 (time-stamps over SHA-256, SHA-384 or SHA-512) and hands out the
certificates of its authorities. It believes nobody: what is not well formed is refused. Nothing here is real.

Environment: CERTIFICATES_PORT, DEMO_PKI (folder with `<authority>.crt`, `<authority>.key`, `register.json`).
"""

import base64
import json
import logging
import os
import threading
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from asn1crypto import algos, cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.x509 import ocsp
from flask import Flask, Response, request
from werkzeug.exceptions import NotFound
from werkzeug.serving import make_server

PORT = int(os.environ.get("CERTIFICATES_PORT", "8002"))
FOLDER = Path(os.environ.get("DEMO_PKI", "demo_pki"))
OCSP_LIFETIME = timedelta(hours=1)
CRL_LIFETIME = timedelta(days=1)
REQUEST_BYTES_MAX = 16 * 1024
TSA_POLICY = "1.3.6.1.4.1.30339.1.4.2"
DIGEST_SIZES = {"sha256": 32, "sha384": 48, "sha512": 64}

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = REQUEST_BYTES_MAX
held: dict[str, tuple[x509.Certificate, Any]] = {}
lock = threading.Lock()


def authority(code: str) -> tuple[x509.Certificate, Any]:
    """Return certificate and key of an authority; they are read once."""
    if not code.replace("-", "").isalnum() or not (FOLDER / f"{code}.key").is_file():
        raise NotFound(code)
    with lock:
        if code not in held:
            certificate = x509.load_pem_x509_certificate((FOLDER / f"{code}.crt").read_bytes())
            key = serialization.load_pem_private_key((FOLDER / f"{code}.key").read_bytes(), None)
            held[code] = (certificate, key)
    return held[code]


def register() -> dict[str, dict[str, str]]:
    """Return what was issued and revoked; read anew, because the province may have issued more."""
    path = FOLDER / "register.json"
    return json.loads(path.read_text()) if path.exists() else {}


@app.get("/healthz")
def healthz() -> dict[str, str]:
    return {"authority": "ok"}


@app.get("/ca/<code>.crt")
def ca(code: str) -> Response:
    certificate, _key = authority(code)
    return Response(certificate.public_bytes(serialization.Encoding.DER), mimetype="application/pkix-cert")


@app.get("/crl/<code>.crl")
def crl(code: str) -> Response:
    certificate, key = authority(code)
    now = datetime.now(UTC)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(certificate.subject)
        .last_update(now)
        .next_update(now + CRL_LIFETIME)
        .add_extension(x509.CRLNumber(int(now.timestamp())), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
    )
    for serial, row in register().items():
        if row["issuer"] == code and "revoked_at" in row:
            builder = builder.add_revoked_certificate(_revoked(int(serial, 16), row))
    made = builder.sign(key, hashes.SHA256())
    return Response(made.public_bytes(serialization.Encoding.DER), mimetype="application/pkix-crl")


def _revoked(serial: int, row: dict[str, str]) -> x509.RevokedCertificate:
    return (
        x509.RevokedCertificateBuilder()
        .serial_number(serial)
        .revocation_date(datetime.fromisoformat(row["revoked_at"]))
        .add_extension(x509.CRLReason(x509.ReasonFlags[row["reason"]]), critical=False)
        .build()
    )


@app.post("/ocsp/<code>")
def ocsp_post(code: str) -> Response:
    return answer_ocsp(code, request.get_data())


@app.get("/ocsp/<code>/<path:encoded>")
def ocsp_get(code: str, encoded: str) -> Response:
    try:
        return answer_ocsp(code, base64.b64decode(encoded, validate=True))
    except ValueError:
        return _ocsp_refused(ocsp.OCSPResponseStatus.MALFORMED_REQUEST)


def answer_ocsp(code: str, question: bytes) -> Response:
    issuer, _key = authority(code)
    responder, responder_key = authority(f"{code}-ocsp")
    try:
        asked = ocsp.load_der_ocsp_request(question)
        algorithm = asked.hash_algorithm
    except ValueError:
        return _ocsp_refused(ocsp.OCSPResponseStatus.MALFORMED_REQUEST)
    row = register().get(format(asked.serial_number, "x"))
    if row is None or row["issuer"] != code or asked.issuer_key_hash != _key_hash(issuer, algorithm):
        return _ocsp_refused(ocsp.OCSPResponseStatus.UNAUTHORIZED)
    now = datetime.now(UTC)
    revoked = datetime.fromisoformat(row["revoked_at"]) if "revoked_at" in row else None
    builder = ocsp.OCSPResponseBuilder().add_response_by_hash(
        issuer_name_hash=asked.issuer_name_hash,
        issuer_key_hash=asked.issuer_key_hash,
        serial_number=asked.serial_number,
        algorithm=algorithm,
        cert_status=ocsp.OCSPCertStatus.REVOKED if revoked else ocsp.OCSPCertStatus.GOOD,
        this_update=now,
        next_update=now + OCSP_LIFETIME,
        revocation_time=revoked,
        revocation_reason=x509.ReasonFlags[row["reason"]] if revoked else None,
    )
    builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, responder).certificates([responder])
    for extension in asked.extensions:
        if isinstance(extension.value, x509.OCSPNonce):
            builder = builder.add_extension(extension.value, critical=False)
    made = builder.sign(responder_key, hashes.SHA256())
    return Response(made.public_bytes(serialization.Encoding.DER), mimetype="application/ocsp-response")


def _key_hash(certificate: x509.Certificate, algorithm: hashes.HashAlgorithm) -> bytes:
    spki = asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)).public_key
    digest = hashes.Hash(algorithm)
    digest.update(bytes(spki["public_key"]))
    return digest.finalize()


def _ocsp_refused(status: ocsp.OCSPResponseStatus) -> Response:
    made = ocsp.OCSPResponseBuilder.build_unsuccessful(status)
    return Response(made.public_bytes(serialization.Encoding.DER), mimetype="application/ocsp-response")


@app.post("/tsa")
def tsa() -> Response:
    """Stamp a digest, or say why not (RFC 3161 §2.4.2)."""
    if request.mimetype != "application/timestamp-query":
        return Response("application/timestamp-query expected", status=415)
    try:
        asked = tsp.TimeStampReq.load(request.get_data(), strict=True)
        problem = _problem(asked)
    except (ValueError, TypeError, KeyError):
        problem = "bad_data_format"
    if problem:
        status = tsp.PKIStatusInfo({"status": "rejection", "fail_info": {problem}})
        return _stamped(tsp.TimeStampResp({"status": status}))
    token = _token(asked)
    return _stamped(tsp.TimeStampResp({"status": {"status": "granted"}, "time_stamp_token": token}))


def _problem(asked: tsp.TimeStampReq) -> str:
    imprint = asked["message_imprint"]
    size = DIGEST_SIZES.get(imprint["hash_algorithm"]["algorithm"].native)
    if asked["version"].native != "v1":
        return "bad_request"
    if size is None:
        return "bad_alg"
    return "" if len(imprint["hashed_message"].native) == size else "bad_data_format"


def _token(asked: tsp.TimeStampReq) -> cms.ContentInfo:
    certificate, key = authority("time")
    mine = asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))
    facts = {
        "version": "v1",
        "policy": TSA_POLICY,
        "message_imprint": asked["message_imprint"],
        "serial_number": int.from_bytes(os.urandom(8), "big"),
        "gen_time": core.GeneralizedTime(datetime.now(UTC)),
        "accuracy": {"seconds": 1},
    }
    if asked["nonce"].native is not None:
        facts["nonce"] = asked["nonce"].native
    content = tsp.TSTInfo(facts).dump()
    attributes = _attributes(content, mine)
    signature = key.sign(attributes.dump(), padding.PKCS1v15(), hashes.SHA256())
    return _packed(content, attributes, signature, mine, with_certificate=bool(asked["cert_req"].native))


def _attributes(content: bytes, mine: asn1_x509.Certificate) -> cms.CMSAttributes:
    kind = cms.CMSAttribute({"type": "content_type", "values": ["tst_info"]})
    digest = cms.CMSAttribute({"type": "message_digest", "values": [_sha256(content)]})
    return _settled(cms.CMSAttributes([kind, digest, _signed_by(_sha256(mine.dump()))]))


@cache
def _signed_by(digest: bytes) -> cms.CMSAttribute:
    identifier = _settled(tsp.ESSCertIDv2({"cert_hash": digest}))
    named = _settled(tsp.SigningCertificateV2({"certs": [identifier]}))
    return _settled(cms.CMSAttribute({"type": "signing_certificate_v2", "values": [named]}))


def _settled(made: Any) -> Any:
    """Return the same structure read back: what was assembled is encoded anew at every level that holds it."""
    return type(made).load(made.dump())


def _packed(
    content: bytes,
    attributes: cms.CMSAttributes,
    signature: bytes,
    mine: asn1_x509.Certificate,
    *,
    with_certificate: bool,
) -> cms.ContentInfo:
    signer = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {"issuer_and_serial_number": {"issuer": mine.issuer, "serial_number": mine.serial_number}}
            ),
            "digest_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
            "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "rsassa_pkcs1v15"}),
            "signed_attrs": attributes,
            "signature": signature,
        }
    )
    chain = [mine, _issuer_of("official-ca")] if with_certificate else []
    signed = cms.SignedData(
        {
            "version": "v3",
            "digest_algorithms": [algos.DigestAlgorithm({"algorithm": "sha256"})],
            "encap_content_info": {
                "content_type": "tst_info",
                "content": core.ParsableOctetString(content),
            },
            "certificates": _settled(cms.CertificateSet(chain)),
            "signer_infos": _settled(cms.SignerInfos([_settled(signer)])),
        }
    )
    return _settled(cms.ContentInfo({"content_type": "signed_data", "content": _settled(signed)}))


def _issuer_of(code: str) -> asn1_x509.Certificate:
    certificate, _key = authority(code)
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def _sha256(data: bytes) -> bytes:
    digest = hashes.Hash(hashes.SHA256())
    digest.update(data)
    return digest.finalize()


def _stamped(made: tsp.TimeStampResp) -> Response:
    return Response(made.dump(), mimetype="application/timestamp-reply")


if __name__ == "__main__":
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    make_server("127.0.0.1", PORT, app, threaded=True).serve_forever()
