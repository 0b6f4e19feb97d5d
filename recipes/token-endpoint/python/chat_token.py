"""The token endpoint for any framework: told of a request, it gives status, headers and body."""

import http.client
import json
import logging
import os
import re
import time
from typing import Callable, Mapping, Optional
from urllib.parse import quote, urlsplit

APP_ID = os.environ.get("SENDBIRD_APP_ID", "")
API_TOKEN = os.environ.get("SENDBIRD_API_TOKEN", "")
API_HOST = os.environ.get("SENDBIRD_API_HOST") or f"https://api-{APP_ID}.sendbird.com"
ALLOWED_ORIGINS = os.environ.get("ALLOWED_ORIGINS", "").split(",")

MAX_BYTES = 4096
LIFE = 10 * 60  # of a token, in seconds
PATIENCE = 8  # seconds for all calls together; the widget waits for 10
NOT_FOUND = 400201

User = Mapping[str, str]
Answer = tuple[int, dict[str, str], str]


class SendbirdFailed(Exception):
    """What it answered stays in the log: no visitor may read it."""


def answer(
    method: str,
    own_origin: str,
    headers: Mapping[str, str],
    read: Callable[[int], bytes],
    who_is_signed_in: Callable[[], Optional[User]],
) -> Answer:
    """`read` gives at most so many bytes of the body, `headers` are looked up by any case."""
    origin = headers.get("Origin")
    always = {"Cache-Control": "no-store", "Vary": "Origin"}
    if origin and origin in ALLOWED_ORIGINS:
        always["Access-Control-Allow-Origin"] = origin
        always["Access-Control-Allow-Credentials"] = "true"
        if method == "OPTIONS":
            asked = headers.get("Access-Control-Request-Headers", "content-type")
            always["Access-Control-Allow-Headers"] = asked
            always["Access-Control-Allow-Methods"] = "POST"

    def refuse(status: int, error: str) -> Answer:
        return status, always | {"Content-Type": "application/json"}, json.dumps({"error": error})

    if not APP_ID or not API_TOKEN:
        return refuse(500, "not-configured")
    if method not in ("POST", "OPTIONS"):
        always["Allow"] = "POST, OPTIONS"
        return refuse(405, "method-not-allowed")
    if not may_ask(origin, headers.get("Sec-Fetch-Site"), own_origin):
        return refuse(403, "origin-not-allowed")
    if method == "OPTIONS":
        return 204, always | {"Allow": "POST, OPTIONS"}, ""

    is_json = re.match(r"application/json\s*(;|$)", headers.get("Content-Type", ""), re.I)
    claim = to_claim(read(MAX_BYTES + 1)) if is_json else None
    if claim is None:
        return refuse(400, "bad-request")

    user = who_is_signed_in()
    if not user:
        return 204, always, ""
    user_id = user["user_id"]
    if user_id in ("", ".", ".."):  # they name other paths
        return refuse(500, "authentication-failed")
    if claim.get("user_id") not in (None, user_id):
        return refuse(403, "user-mismatch")
    try:
        issued = issue_token(user)
    except (SendbirdFailed, OSError, http.client.HTTPException):
        logging.exception("Sendbird failed")
        return refuse(502, "sendbird-failed")
    return 200, always | {"Content-Type": "application/json"}, json.dumps(issued)


def may_ask(origin: Optional[str], site: Optional[str], own_origin: str) -> bool:
    """A visitor's cookie comes along from any page; only one's own, or a listed one, may ask."""
    if origin and origin in ALLOWED_ORIGINS:
        return True
    if site is not None:  # set by browsers, and by no script
        return site == "same-origin"
    return origin is None or origin == own_origin


def to_claim(body: bytes) -> Optional[dict]:
    try:
        value = json.loads(body.decode()) if len(body) <= MAX_BYTES else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or not isinstance(value.get("user_id"), (str, type(None))):
        return None
    return value


def issue_token(user: User) -> dict:
    """For a user whom Sendbird does not know, after making them."""
    deadline = time.monotonic() + PATIENCE
    user_id = user["user_id"]
    path = f"/v3/users/{quote(user_id, safe='')}/token"
    life = {"expires_at": (int(time.time()) + LIFE) * 1000}
    status, reply = call(path, life, deadline)
    if reply.get("code") == NOT_FOUND:
        profile = {"user_id": user_id, "nickname": user.get("nickname", ""), "profile_url": ""}
        call("/v3/users", profile, deadline)
        status, reply = call(path, life, deadline)
    token = reply.get("token")
    if status != 200 or not isinstance(token, str) or not token:
        raise SendbirdFailed(f"{status}, code {reply.get('code')}")
    return {"token": token, "expires_at": reply.get("expires_at", life["expires_at"]), "user_id": user_id}


def call(path: str, body: dict, deadline: float) -> tuple[int, dict]:
    """Follows no redirect: the API token would go wherever it leads."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise SendbirdFailed("it took too long")
    url = urlsplit(API_HOST)
    kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
    connection = kind(url.netloc, timeout=left)
    try:
        headers = {"Api-Token": API_TOKEN, "Content-Type": "application/json"}
        connection.request("POST", path, json.dumps(body), headers)
        response = connection.getresponse()
        reply = json.loads(response.read())
    except ValueError as error:
        raise SendbirdFailed("no JSON") from error
    finally:
        connection.close()
    return response.status, reply if isinstance(reply, dict) else {}
