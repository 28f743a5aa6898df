"""Calls libcurl, GLib, libevent and APR by their C interface: the arguments are the four libraries, in this order."""
import base64
import ctypes
import sys
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_size_t, c_ssize_t, c_uint32, c_void_p

curl, glib, event, apr = (ctypes.CDLL(name) for name in sys.argv[1:5])
libc = ctypes.CDLL(None)
for library, names in (
    (curl, ['curl_easy_init', 'curl_easy_unescape']),
    (glib, ['g_uri_unescape_string', 'g_uri_unescape_bytes', 'g_bytes_get_data']),
    (event, ['evhttp_uridecode']),
):
    for name in names:
        getattr(library, name).restype = c_void_p
glib.g_quark_to_string.restype = c_char_p
apr.apr_strerror.restype = c_char_p
libc.free.argtypes = [c_void_p]


class GError(Structure):
    _fields_ = [('domain', c_uint32), ('code', c_int), ('message', c_char_p)]


class Failure(Exception):
    pass


handle = c_void_p(curl.curl_easy_init())


def curl_easy_unescape(s):
    length = c_int()
    result = curl.curl_easy_unescape(handle, c_char_p(s), c_int(len(s)), byref(length))
    return ctypes.string_at(result, length.value)


def g_uri_unescape_string(s):
    result = glib.g_uri_unescape_string(c_char_p(s), None)
    if not result:
        raise Failure('NULL', 'g_uri_unescape_string returned NULL')
    return ctypes.string_at(result)


def g_uri_unescape_bytes(s):
    error = POINTER(GError)()
    result = glib.g_uri_unescape_bytes(c_char_p(s), c_ssize_t(-1), None, byref(error))
    if not result:
        found = error.contents
        domain = glib.g_quark_to_string(found.domain).decode()
        raise Failure(f'{domain}:{found.code}', found.message.decode())
    size = c_size_t()
    data = glib.g_bytes_get_data(c_void_p(result), byref(size))
    return ctypes.string_at(data, size.value) if size.value else b''


def evhttp_uridecode(plus):
    def call(s):
        size = c_size_t()
        result = event.evhttp_uridecode(c_char_p(s), c_int(plus), byref(size))
        octets = ctypes.string_at(result, size.value)
        libc.free(result)
        return octets

    return call


APR_NOTFOUND = 70015
NAMES = {22: 'APR_EINVAL', 70012: 'APR_BADCH'}


def apr_unescape_url(s):
    target = ctypes.create_string_buffer(len(s) + 1)
    size = c_size_t()
    status = apr.apr_unescape_url(
        target, c_char_p(s), c_ssize_t(-1), None, None, c_int(0), byref(size)
    )
    if status == APR_NOTFOUND:
        return s
    if status != 0:
        words = ctypes.create_string_buffer(200)
        raise Failure(NAMES[status], apr.apr_strerror(status, words, c_size_t(200)).decode())
    return target.raw[: size.value - 1]


CALLS = {
    'c-curl_easy_unescape': curl_easy_unescape,
    'c-g_uri_unescape_string': g_uri_unescape_string,
    'c-g_uri_unescape_bytes': g_uri_unescape_bytes,
    'c-evhttp_uridecode': evhttp_uridecode(0),
    'c-evhttp_uridecode-plus': evhttp_uridecode(1),
    'c-apr_unescape_url': apr_unescape_url,
}


def b64(octets):
    return base64.b64encode(octets).decode()


for line in sys.stdin:
    octets = base64.b64decode(line)
    for name, call in CALLS.items():
        try:
            print(name, 'ok', b64(call(octets)))
        except Failure as failure:
            print(name, 'no', b64(failure.args[0].encode()), b64(failure.args[1].encode()))
