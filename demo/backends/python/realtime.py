"""POST realtime/client-secret: asks OpenAI for a key that opens one conversation."""
import json
import os
import re
import socket
import sys
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from parts import Refusal

env = os.environ.get
KEY = env("OPENAI_API_KEY", "").strip()
REALTIME_URL = env("OPENAI_REALTIME_URL", "https://api.openai.com/v1/realtime").rstrip("/")
MODEL, VOICE = env("OPENAI_REALTIME_MODEL", "gpt-realtime-2.1"), env("OPENAI_REALTIME_VOICE", "marin")
INSTRUCTIONS = env("OPENAI_REALTIME_INSTRUCTIONS", "You work for a small coffee company. Be brief and friendly.")
MINT_SECONDS = 14  # the widget gives up after 15

if not re.fullmatch(r"[\x21-\x7e]+", KEY):
    sys.exit("Set OPENAI_API_KEY to your OpenAI key.")

LINES = {  # Whoever writes the instructions decides what the agent is: a page may add these, and no more.
    "language": "Speak and write in this language: {}.",
    "voiceAccent": "Speak with this accent: {}.",
    "voiceTone": "Keep this tone of voice: {}.",
}


def client_secret(wishes, _client):
    lines = [INSTRUCTIONS]
    for name, wish in wishes.items():
        if name in LINES and not isinstance(wish, str):
            raise Refusal(400, "invalid_request", f"{name} must be a text.")
        if name in LINES and 0 < len(wish) <= 120 and wish.isprintable():
            lines.append(LINES[name].format(wish))
        else:
            print(f"Not taken from the page: {name!r:.40}", file=sys.stderr)
    audio = {"output": {"voice": VOICE}}
    session = {"type": "realtime", "model": MODEL, "instructions": "\n".join(lines), "audio": audio}
    minted = mint({"expires_after": {"anchor": "created_at", "seconds": 600}, "session": session})
    if not isinstance(minted, dict) or not str(minted.get("value")).startswith("ek_"):
        raise Refusal(502, "upstream_invalid_response", "The voice service gave an answer that could not be read.")
    return {name: minted[name] for name in ("value", "expires_at", "session") if name in minted}


class NoRedirect(HTTPRedirectHandler):
    """Refuses redirects: urllib would send the key to the new address."""

    def redirect_request(self, *_):
        return None


def mint(body):
    """OpenAI's error texts may quote the key, so pages only get texts of our own."""
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    request = Request(f"{REALTIME_URL}/client_secrets", json.dumps(body).encode(), headers)
    try:
        with build_opener(NoRedirect).open(request, timeout=MINT_SECONDS) as response:
            return json.load(response)
    except HTTPError as error:
        print(f"The Realtime API answered {error.code}.", file=sys.stderr)
        error.close()
        raise refusal_for(error.code, error.headers.get("Retry-After", "")) from None
    except (OSError, HTTPException) as error:
        if isinstance(getattr(error, "reason", error), socket.timeout):
            raise Refusal(504, "upstream_timeout", "The voice service did not answer in time.") from None
        raise Refusal(502, "upstream_unreachable", "The voice service could not be reached.") from None
    except ValueError:
        return None  # not JSON


def refusal_for(status, wait):
    if status == 429:
        headers = {"Retry-After": wait} if wait.isdecimal() else {}
        return Refusal(429, "upstream_rate_limited", "The voice service has too many requests at the moment.", headers)
    if status in (401, 403):
        return Refusal(502, "upstream_unauthorized", "The voice service did not accept the server key.")
    if 400 <= status < 500:
        return Refusal(502, "upstream_rejected", "The voice service did not accept the session settings.")
    return Refusal(502, "upstream_error", "The voice service failed.")
