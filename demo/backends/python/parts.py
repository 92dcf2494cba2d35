"""Two things that every file here needs."""
import threading
from collections import OrderedDict


class Refusal(Exception):
    """Any answer that is not a success: `{ error, code, … }` with its status. Its words reach the browser."""

    def __init__(self, status, code, words, headers=None, **more):
        self.answer = status, {"error": words, "code": code, **more}, headers or {}


class Latest(OrderedDict):
    """Forgets its oldest entry when full, so that strangers can't make it grow without end."""

    def __init__(self, size):
        super().__init__()
        self.size, self.lock = size, threading.Lock()

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            self.popitem(last=False)
