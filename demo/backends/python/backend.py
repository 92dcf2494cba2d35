"""A backend for <navai-voice> with only Python's standard library (3.9 or newer): OPENAI_API_KEY=… python3 backend.py

It keeps the core of the contract (docs/backend/write-your-own.md) and takes feedback. This file is the server and its guards.
"""
import json
import math
import os
import time
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import feedback
from functions import execute, list_functions
from parts import Latest, Refusal
from realtime import client_secret

env = os.environ.get
ORIGINS = [origin.strip().rstrip("/") for origin in env("NAVAI_ALLOWED_ORIGINS", "").split(",") if origin.strip()]
PER_MINUTE = int(env("NAVAI_REQUESTS_PER_MINUTE", "120"))
# Behind a proxy, every socket has the proxy's address. Name the header that only the proxy sets to the visitor's.
CLIENT_HEADER = env("NAVAI_CLIENT_HEADER", "")
MAX_BODY, READ_ON = 64 * 1024, 1024 * 1024
ENDPOINTS = {
    "/navai/realtime/client-secret": ("POST", client_secret),
    "/navai/functions": ("GET", list_functions),
    "/navai/functions/execute": ("POST", execute),
}
if feedback.FILE:  # else it is not offered, and pages ask once
    ENDPOINTS["/navai/feedback"] = ("POST", feedback.take)
buckets = Latest(10_000)


def seconds_to_wait(client):
    """A bucket for each client: PER_MINUTE requests at once, refilled evenly. 0 lets the request through."""
    with buckets.lock:
        now = time.monotonic()
        tokens, last = buckets.pop(client, (PER_MINUTE, now))
        tokens = min(PER_MINUTE, tokens + (now - last) * PER_MINUTE / 60)
        buckets[client] = (tokens - 1 if tokens >= 1 else tokens), now
        return 0 if tokens >= 1 else math.ceil((1 - tokens) * 60 / PER_MINUTE)


class Backend(BaseHTTPRequestHandler):
    protocol_version, server_version, sys_version = "HTTP/1.1", "navai", ""
    timeout, disable_nagle_algorithm = 20, True  # seconds that a connection may be silent
    headers = {}

    def answer(self):
        try:
            # Always read the body: on a kept-alive connection, an unread body would be parsed as the next request.
            self.reply(*self.route(self.read_body()))
        except Refusal as refusal:
            self.reply(*refusal.answer)
        except Exception:
            traceback.print_exc()
            self.reply(500, {"error": "The server could not answer.", "code": "internal_error"})

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = answer

    def route(self, raw):
        if not self.allows_origin():
            raise Refusal(403, "origin_not_allowed", "This origin is not allowed.")
        if self.command == "OPTIONS" and "Access-Control-Request-Method" in self.headers:
            asked = " ".join(self.headers.get("Access-Control-Request-Headers", "content-type").split())
            return 204, None, {"Access-Control-Allow-Methods": "GET, POST", "Access-Control-Allow-Headers": asked}
        client = self.headers.get(CLIENT_HEADER) or self.client_address[0]
        wait = seconds_to_wait(client)
        if wait:
            raise Refusal(429, "rate_limited", "Too many requests.", {"Retry-After": str(wait)})
        method, endpoint = ENDPOINTS.get(self.path.split("?")[0].removesuffix("/"), (None, None))
        if not endpoint:
            raise Refusal(404, "not_found", "There is no such endpoint.")
        if self.command != method:
            raise Refusal(405, "method_not_allowed", "This endpoint does not answer this method.", {"Allow": method})
        return 200, endpoint(self.parse(raw), client)

    def allows_origin(self):
        """Without a list, allows only pages of this host, and requests without an Origin, which are not from pages."""
        origin, host = self.headers.get("Origin"), self.headers.get("Host")
        return origin is None or origin in (ORIGINS or (f"http://{host}", f"https://{host}"))

    def read_body(self):
        """Returns the body, with a Content-Length or in chunks."""
        try:
            chunked = "Transfer-Encoding" in self.headers
            raw = b"".join(self.chunks()) if chunked else self.read(int(self.headers.get("Content-Length", "0")))
        except ValueError:
            self.close_connection = True
            raise Refusal(400, "bad_request", "The request could not be read.") from None
        if len(raw) > MAX_BODY:
            raise Refusal(413, "body_too_large", f"The body is larger than {MAX_BODY} bytes.")
        return raw

    def chunks(self):
        size, total = -1, 0
        while size and total <= READ_ON:
            size = int(self.rfile.readline(64).split(b";")[0], 16)
            total += size
            yield self.read(size)
            self.rfile.readline(64)

    def read(self, size):
        # Reads a little more than the limit: closing while the client still writes would lose the answer.
        self.close_connection = self.close_connection or size > MAX_BODY or "Transfer-Encoding" in self.headers
        if size < 0:
            raise ValueError(size)
        return self.rfile.read(min(size, READ_ON))

    def parse(self, raw):
        media = self.headers.get_content_type(), self.headers.get_content_charset("utf-8")
        if raw and media not in (("application/json", "utf-8"), ("application/json", "utf8")):
            raise Refusal(415, "unsupported_media_type", "The body must be application/json in UTF-8.")
        try:
            body = json.loads(raw.decode("utf-8") or "{}")
        except (ValueError, RecursionError):
            raise Refusal(400, "invalid_json", "The body is not valid JSON in UTF-8.") from None
        if not isinstance(body, dict):
            raise Refusal(400, "invalid_request", "The body must be a JSON object.")
        return body

    def reply(self, status, body=None, headers=None):
        text = b"" if body is None else json.dumps(body).encode()
        sent = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Vary": "Origin", **(headers or {})}
        if "Origin" in self.headers and self.allows_origin():  # with errors too, or a page can't read a 429
            sent["Access-Control-Allow-Origin"] = self.headers["Origin"]
            sent["Access-Control-Allow-Credentials"] = "true"
            sent["Access-Control-Expose-Headers"] = "Retry-After"
        if body is not None:
            sent.update({"Content-Type": "application/json; charset=utf-8", "Content-Length": str(len(text))})
        if self.close_connection:
            sent["Connection"] = "close"
        self.send_response(status)
        for name, value in sent.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else text)

    def send_error(self, code, message=None, explain=None):
        """Answers in JSON when http.server itself refuses a request, for example an invalid request line."""
        self.close_connection = True
        self.reply(int(code), {"error": "The request could not be read.", "code": "bad_request"})


def main():
    # Listens on this machine only by default, because every client can spend your money.
    server = ThreadingHTTPServer((env("HOST", "127.0.0.1"), int(env("PORT", "3000"))), Backend)
    print(f"Listening on http://{server.server_address[0]}:{server.server_port}/navai", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
