"""Starts the HAProxy that is the argument, and lets it decode each input (a line of base64) from a header field."""
import base64
import os
import socket
import subprocess
import sys
import tempfile
import time

NAMES = {'haproxy-url_dec': 'url_dec', 'haproxy-url_dec-in_form': 'url_dec(1)'}
TYPE = base64.b64encode(b'converter failed').decode()
WORDS = b'sample expression yields nothing (empty string in the log or header)'

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'socket')
answers = ' '.join(f'=%[req.hdr(x-in),b64dec,{call},base64]' for call in NAMES.values())
with open(os.path.join(folder, 'cfg'), 'w') as config:
    config.write(f'''
defaults
  mode http
  timeout client 60s
  timeout http-request 60s
frontend decode
  bind unix@{path}
  http-request return status 200 content-type text/plain lf-string "{answers}"
''')
haproxy = subprocess.Popen(
    [sys.argv[1], '-db', '-f', config.name], stdout=sys.stderr, stderr=subprocess.DEVNULL
)
try:
    for _ in range(200):
        if os.path.exists(path):
            break
        time.sleep(0.05)
    for line in sys.stdin:
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(path)
            request = f'GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx-in: {line.strip()}\r\n\r\n'
            client.sendall(request.encode())
            response = client.makefile('rb').read().decode()
        values = response.split('\r\n\r\n', 1)[1].split(' ')
        for name, value in zip(NAMES, values):
            # A failure and an empty value look alike: only an empty input gives the latter.
            if value == '=' and line.strip() != '':
                print(name, 'no', TYPE, base64.b64encode(WORDS).decode())
            else:
                print(name, 'ok', value[1:])
finally:
    haproxy.terminate()
