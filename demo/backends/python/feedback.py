"""POST feedback: appends each visitor's feedback as a line of JSON to the file in NAVAI_FEEDBACK_FILE."""
import json
import os
import threading
import time

from parts import Latest, Refusal

FILE = os.environ.get("NAVAI_FEEDBACK_FILE", "")
MAX_COMMENT, MAX_KEY = 2_000, 256
FIELDS = ("session_key", "thread_id", "user_id", "memory_mode", "rating", "comment")

taken = Latest(10_000)
file_lock = threading.Lock()


def take(body, _client):
    given = {name: body[name] for name in FIELDS if name in body}
    wrong = " ".join(problems(given))
    if wrong:
        raise Refusal(400, "invalid_request", wrong)
    key = json.dumps([given.get(name) for name in ("session_key", "rating", "comment")])
    with taken.lock:  # Networks lose answers: the same words again are the same feedback.
        if key not in taken:
            write({"at": round(time.time(), 3), **given})
            taken[key] = True
    return {"recorded": True}


def problems(given):
    yield from (f"{name} must be a text." for name, value in given.items() if not isinstance(value, str))
    if not str(given.get("session_key", "")).strip():
        yield "session_key must not be empty."
    yield from (f"{name} is too long." for name in FIELDS[:3] if len(str(given.get(name, ""))) > MAX_KEY)
    if given.get("rating") not in ("good", "bad"):
        yield 'rating must be "good" or "bad".'
    if given.get("memory_mode", "persistent") not in ("persistent", "incognito"):
        yield 'memory_mode must be "persistent" or "incognito".'
    if len(str(given.get("comment", ""))) > MAX_COMMENT:
        yield f"comment must not be longer than {MAX_COMMENT} characters."


def write(entry):
    with file_lock, open(FILE, "a", encoding="utf-8") as file:
        file.write(json.dumps(entry) + "\n")
