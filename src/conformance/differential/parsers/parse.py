"""Reads PEM texts, one a line in base64; prints what each call makes of it: "ok" and certificates, or "no" and the error."""
import base64
import ssl
import sys

try:
    import cryptography
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    release = cryptography.__version__.split('.')[0]
except ImportError:
    release = ''


def load_first(text):
    return [x509.load_pem_x509_certificate(text.encode()).public_bytes(Encoding.DER)]


def load_all(text):
    return [one.public_bytes(Encoding.DER) for one in x509.load_pem_x509_certificates(text.encode())]


def load_cadata(text):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=text)
    return [b'-'] * context.cert_store_stats()['x509']


calls = {
    'python-ssl-pem-to-der': lambda text: [ssl.PEM_cert_to_DER_cert(text)],
    'python-sslcontext-cadata': load_cadata,
}
if release in ('38', '48'):
    calls['python-cryptography-' + release] = load_first
if release == '48':
    calls['python-cryptography-48-all'] = load_all


def name_of(error):
    module = type(error).__module__
    return type(error).__name__ if module in ('builtins', 'cryptography.x509.base') else module + '.' + type(error).__name__


def answer(call, text):
    try:
        return 'ok ' + ' '.join(base64.b64encode(one).decode() for one in call(text))
    except Exception as error:
        said = str(error.args[1]) if isinstance(error, ssl.SSLError) else str(error)
        return 'no ' + base64.b64encode((name_of(error) + '\t' + said).encode()).decode()


print(' '.join(calls))
for line in sys.stdin:
    text = base64.b64decode(line).decode()
    for call in calls.values():
        print(answer(call, text))
