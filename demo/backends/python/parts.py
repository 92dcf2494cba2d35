"""Helpers that every file here uses."""
import threading
from collections import OrderedDict


class Refusal(Exception):
    """An error answer: `{ error, code, … }` with its status. The text reaches the browser."""

    def __init__(self, status, code, words, headers=None, **more):
        self.answer = status, {"error": words, "code": code, **more}, headers or {}


class Latest(OrderedDict):
    """Forgets its oldest entry when full, so that clients can't make it grow without limit."""

    def __init__(self, size):
        super().__init__()
        self.size, self.lock = size, threading.Lock()

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            self.popitem(last=False)
