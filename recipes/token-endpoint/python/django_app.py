"""python3 django_app.py runserver: a project in one file. In yours, the view and its path will do."""

import os
import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from chat_token import answer

settings.configure(
    ALLOWED_HOSTS=os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1").split(","),
    ROOT_URLCONF=__name__,
    SECRET_KEY=os.environ.get("SECRET_KEY") or os.urandom(32).hex(),
)

# Your login: this one knows the sessions of its environment only, as `id:user:name,…`.
SESSIONS = {
    key: {"user_id": user_id, "nickname": nickname}
    for key, user_id, nickname in (
        entry.split(":") for entry in os.environ.get("DEMO_SESSIONS", "").split(",") if entry
    )
}


def who_is_signed_in(request):
    return SESSIONS.get(request.COOKIES.get("session", ""))
# End of your login.


@csrf_exempt  # answer() looks at the page's origin instead, and takes JSON only
def chat_token(request):
    own_origin = f"{request.scheme}://{request.get_host()}"
    status, headers, body = answer(
        request.method, own_origin, request.headers, request.read, lambda: who_is_signed_in(request)
    )
    return HttpResponse(body, status=status, headers=headers)


urlpatterns = [path("chat-token", chat_token)]
application = get_wsgi_application()

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
