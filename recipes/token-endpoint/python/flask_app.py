"""flask --app flask_app run"""

import os

from flask import Flask, Response, request

from chat_token import answer

app = Flask(__name__)

# Your login: this one knows the sessions of its environment only, as `id:user:name,…`.
SESSIONS = {
    key: {"user_id": user_id, "nickname": nickname}
    for key, user_id, nickname in (
        entry.split(":") for entry in os.environ.get("DEMO_SESSIONS", "").split(",") if entry
    )
}


def who_is_signed_in():
    return SESSIONS.get(request.cookies.get("session", ""))
# End of your login.


@app.route("/chat-token", methods=["POST", "OPTIONS", "GET", "PUT", "PATCH", "DELETE"])
def chat_token():
    own_origin = request.host_url.rstrip("/")
    status, headers, body = answer(
        request.method, own_origin, request.headers, request.stream.read, who_is_signed_in
    )
    return Response(body, status, headers)
