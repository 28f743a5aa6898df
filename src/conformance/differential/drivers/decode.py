"""Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64."""
import base64
import sys
from urllib.parse import unquote, unquote_plus, unquote_to_bytes

CALLS = {
    'python-unquote': unquote,
    'python-unquote_plus': unquote_plus,
    'python-unquote_to_bytes': unquote_to_bytes,
    'python-unquote-strict': lambda s: unquote(s, errors='strict'),
    'python-unquote-latin1': lambda s: unquote(s, encoding='latin-1'),
}


def b64(octets):
    return base64.b64encode(octets).decode()


for line in sys.stdin:
    text = base64.b64decode(line).decode()
    for name, call in CALLS.items():
        try:
            result = call(text)
            octets = result if isinstance(result, bytes) else result.encode()
            print(name, 'ok', b64(octets))
        except Exception as error:
            print(name, 'no', b64(type(error).__name__.encode()), b64(str(error).encode()))
