"""A strict stand-in for the national identity provider (VNeID over OIDC), for demo and tests.

A separate program: it shares no code with Tỉnh Số and speaks OpenID Connect only: discovery, JWKS,
authorization code with PKCE (S256 required), single-use codes, RS256 ID tokens, userinfo with the claims
of the national single sign-on (SoDinhDanh, HoVaTen, TechID, …). It never asks for a password; it asks
which of the demo persons you are. Nothing here is real.

Environment: NATIONAL_IDENTITY_PORT, NATIONAL_IDENTITY_CLIENT_ID, NATIONAL_IDENTITY_REDIRECT (a prefix the
redirect address must have), DEMO_IDENTITIES (path of a JSON list of claims).
"""

import base64
import hashlib
import html
import json
import logging
import os
import secrets
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from flask import Flask, Response, jsonify, redirect, request
from joserfc import jwt
from joserfc.jwk import RSAKey
from werkzeug.serving import make_server

CODE_LIFETIME_S = 60
TOKEN_LIFETIME_S = 300

PORT = int(os.environ.get("NATIONAL_IDENTITY_PORT", "8001"))
ISSUER = os.environ.get("NATIONAL_IDENTITY_ISSUER", f"http://127.0.0.1:{PORT}")
CLIENT_ID = os.environ.get("NATIONAL_IDENTITY_CLIENT_ID", "tinhso")
REDIRECT = os.environ.get("NATIONAL_IDENTITY_REDIRECT", "http://127.0.0.1:")
KEY = RSAKey.generate_key(2048, {"kid": secrets.token_hex(8), "use": "sig", "alg": "RS256"})

app = Flask(__name__)
codes: dict[str, dict[str, Any]] = {}
tokens: dict[str, dict[str, Any]] = {}


def identities() -> list[dict[str, Any]]:
    """Return the demo persons; read anew each time, because the province may have been reloaded."""
    path = os.environ.get("DEMO_IDENTITIES", "")
    return json.loads(Path(path).read_text(encoding="utf-8")) if path and Path(path).exists() else []


def refuse(error: str, description: str, status: int = 400) -> tuple[Response, int]:
    return jsonify({"error": error, "error_description": description}), status


@app.get("/.well-known/openid-configuration")
def discovery() -> Response:
    return jsonify(
        {
            "issuer": ISSUER,
            "authorization_endpoint": f"{ISSUER}/authorize",
            "token_endpoint": f"{ISSUER}/token",
            "userinfo_endpoint": f"{ISSUER}/userinfo",
            "jwks_uri": f"{ISSUER}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"],
            "scopes_supported": ["openid", "profile", "email"],
            "claims_supported": [
                "sub",
                "SoDinhDanh",
                "HoVaTen",
                "NgaySinh",
                "GioiTinh",
                "SoDienThoai",
                "TechID",
            ],
        }
    )


@app.get("/jwks")
def jwks() -> Response:
    return jsonify({"keys": [KEY.as_dict(private=False)]})


@app.get("/authorize")
def authorize() -> Any:
    """Ask who you are; refuse anything that a strict provider would refuse."""
    problem = request_problem(request.args)
    if problem:
        return refuse("invalid_request", problem)
    chosen = request.args.get("person")
    if chosen is None:
        return page(request.args.to_dict())
    claims = next((c for c in identities() if c["SoDinhDanh"] == chosen), None)
    if claims is None:
        return refuse("access_denied", "unknown person", 403)
    code = secrets.token_urlsafe(24)
    codes[code] = {**request.args.to_dict(), "claims": claims, "at": time.monotonic()}
    answer = urlencode({"code": code, "state": request.args["state"]})
    return redirect(f"{request.args['redirect_uri']}?{answer}")


def request_problem(query: Any) -> str:
    if query.get("client_id") != CLIENT_ID:
        return "unknown client_id"
    if not registered(query.get("redirect_uri", "")):
        return "redirect_uri is not registered"
    if query.get("response_type") != "code":
        return "response_type must be code"
    if "openid" not in query.get("scope", "").split():
        return "scope must contain openid"
    if not query.get("state"):
        return "state is required"
    if query.get("code_challenge_method") != "S256" or not query.get("code_challenge"):
        return "PKCE with S256 is required"
    return ""


def registered(address: str) -> bool:
    """Say whether an address begins as registered; a user part would hide the real host behind that."""
    return address.startswith(REDIRECT) and "@" not in urlsplit(address).netloc


def page(query: dict[str, str]) -> str:
    """Return the page on which one picks a demo person."""
    hidden = "".join(
        f'<input type="hidden" name="{html.escape(k)}" value="{html.escape(v)}">' for k, v in query.items()
    )
    buttons = "".join(
        f'<button name="person" value="{html.escape(c["SoDinhDanh"])}"><b>{html.escape(c["HoVaTen"])}</b>'
        f"<span>{html.escape(c['SoDinhDanh'])} · {html.escape(c['NgaySinh'])}</span></button>"
        for c in identities()
    )
    style = (
        "body{font:17px/1.55 system-ui;margin:0;background:#f3f0e8;color:#17211f}main{max-width:560px;margin:auto;"
        "padding:24px}button{display:block;width:100%;text-align:left;padding:14px 16px;margin:0 0 10px;font:inherit;"
        "background:#fff;border:1.5px solid #8c958f;border-radius:8px}button span{display:block;color:#4b5a56}"
    )
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" '
        f'content="width=device-width,initial-scale=1"><title>Định danh điện tử (mô phỏng)</title>'
        f"<style>{style}</style><main><h1>Định danh điện tử</h1><p>Đây là chương trình mô phỏng, mọi người dưới "
        f"đây là nhân vật do máy sinh ra. Chọn một người để đăng nhập.</p><form>{hidden}{buttons}</form></main></html>"
    )


@app.post("/token")
def token() -> Any:
    """Exchange a code once; the verifier must match the challenge, the redirect the one asked for."""
    issued = codes.pop(request.form.get("code", ""), None)
    if request.form.get("grant_type") != "authorization_code":
        return refuse("unsupported_grant_type", "only authorization_code")
    if issued is None or time.monotonic() - issued["at"] > CODE_LIFETIME_S:
        return refuse("invalid_grant", "the code is unknown, used or expired")
    if request.form.get("redirect_uri") != issued["redirect_uri"]:
        return refuse("invalid_grant", "redirect_uri differs from the request")
    if challenge_of(request.form.get("code_verifier", "")) != issued["code_challenge"]:
        return refuse("invalid_grant", "code_verifier does not match")
    access = secrets.token_urlsafe(24)
    tokens[access] = {"claims": issued["claims"], "at": time.monotonic()}
    return jsonify(
        {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": TOKEN_LIFETIME_S,
            "scope": "openid",
            "id_token": id_token(issued),
        }
    )


def challenge_of(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def id_token(issued: dict[str, Any]) -> str:
    now = int(time.time())
    claims = {
        "iss": ISSUER,
        "aud": CLIENT_ID,
        "sub": issued["claims"]["TechID"],
        "iat": now,
        "exp": now + TOKEN_LIFETIME_S,
        **({"nonce": issued["nonce"]} if issued.get("nonce") else {}),
    }
    return jwt.encode({"alg": "RS256", "kid": KEY.kid}, claims, KEY)


@app.get("/userinfo")
def userinfo() -> Any:
    held = tokens.get(request.headers.get("Authorization", "").removeprefix("Bearer "))
    if held is None or time.monotonic() - held["at"] > TOKEN_LIFETIME_S:
        return refuse("invalid_token", "the token is unknown or expired", 401)
    return jsonify({"sub": held["claims"]["TechID"], **held["claims"]})


if __name__ == "__main__":
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    make_server("127.0.0.1", PORT, app, threaded=True).serve_forever()
