"""GET functions and POST functions/execute: lists the functions of shop.py and runs them."""
import json
import traceback
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLong

from parts import Latest, Refusal
from shop import FUNCTIONS, Sorry

FUNCTION_SECONDS = 10
TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool}

workers = ThreadPoolExecutor(max_workers=32)
calls = Latest(1_000)


def list_functions(_body, _client):
    item = lambda name, own: {"name": name, "description": own["description"], "parameters": own["parameters"]}
    return {"items": [{**item(*entry), "timeout_ms": FUNCTION_SECONDS * 1000} for entry in FUNCTIONS.items()]}


def execute(body, client):
    name, payload, call_id = body.get("function_name"), body.get("payload"), body.get("call_id")
    if not isinstance(name, str) or not name.strip():
        raise Refusal(400, "function_name_required", "function_name is required.")
    if name not in FUNCTIONS:
        raise Refusal(404, "unknown_function", "Unknown or disallowed function.", available_functions=list(FUNCTIONS))
    if not isinstance(payload, (dict, type(None))):
        raise Refusal(400, "invalid_request", "payload must be an object or null.")
    # Models write null for omitted fields.
    payload = {key: value for key, value in (payload or {}).items() if value is not None}
    wrong = " ".join(problems(payload, FUNCTIONS[name]["parameters"]))
    if wrong:
        raise Refusal(400, "invalid_payload", wrong, ok=False, function_name=name)
    with calls.lock:  # A repeated call_id gets the first run, also while that still goes on.
        key = json.dumps([body.get("session_key") or ["client", client], call_id])
        running = calls.get(key) if call_id else None
        if not running:
            running = workers.submit(FUNCTIONS[name]["run"], **payload)
        if call_id:
            calls[key] = running
    return outcome(name, running)


def outcome(name, running):
    try:
        result = running.result(timeout=FUNCTION_SECONDS)
        json.dumps(result, allow_nan=False)
        return {"ok": True, "function_name": name, "result": result}
    except Sorry as error:
        words = str(error)
    except TooLong:
        words = "The function took too long."
    except Exception:
        traceback.print_exc()  # for the operator; the page gets no more than the sentence
        words = "The function failed."
    return {"ok": False, "function_name": name, "error": words}


def problems(payload, schema):
    """Returns what is wrong with the payload, in words for the model. The payload is untrusted."""
    yield from (f"{name} is missing." for name in schema["required"] if name not in payload)
    for name, value in payload.items():
        rule = schema["properties"].get(name)
        if rule is None:
            yield f"{name} is not known."
        elif not isinstance(value, TYPES[rule["type"]]) or isinstance(value, bool) != (rule["type"] == "boolean"):
            yield f"{name} must be of type {rule['type']}."
        elif value not in rule.get("enum", [value]):
            yield f"{name} must be one of: {', '.join(rule['enum'])}."
        elif value < rule.get("minimum", value):
            yield f"{name} must be at least {rule['minimum']}."
