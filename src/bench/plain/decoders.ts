import { wellFormed } from '../../decoders/emulation/surrogates.ts';
import { bashPrintf } from './bash.ts';
import { httpUtility, monoHttpUtility, orUnicode, unescapeDataString } from './dotnet.ts';
import { javaLatin1, javaUtf8, questionMarks, springOctets } from './java.ts';
import { jetty } from './jetty.ts';
import { njsDecode } from './njs.ts';
import {
  cResult,
  cString,
  firstValue,
  lenient,
  lenientForm,
  type OctetCall,
  ofUtf8,
  rubyCgi,
  strict,
  strictForm,
  urlDec,
  withoutNul,
} from './octets.ts';
import { erlangDissectQuery, erlangPercentDecode, goParseQuery, phpParseStr } from './pairs.ts';
import { apacheUnescape, envoyOld, nginx, perlCgi } from './proxies.ts';
import { endOfPair, formUrlencoded, nodeParse, nodeUnescape } from './query.ts';
import { tcl } from './tcl.ts';
import { latin1Escapes, type TextCall, textCall, type Utf8Family, utf8Escapes } from './text.ts';

const RESERVED = ';/?:@&=+$,#';

const utf8 = (isForm: boolean, family: Utf8Family): TextCall =>
  textCall(isForm, utf8Escapes(family));

const lossy = { malformed: 'keep', utf8: 'whatwg' } as const;
const lossyNet = { malformed: 'keep', utf8: 'net' } as const;
const strictUtf8 = { malformed: 'keep', utf8: 'fail' } as const;
const java = { malformed: 'fail', utf8: 'java' } as const;
const component = { malformed: 'fail', utf8: 'fail' } as const;

const codec = utf8(true, java);

/** The calls that return text, by the id of our decoder. */
export const textCalls: Readonly<Record<string, TextCall>> = {
  'java-urldecoder-utf8': textCall(true, javaUtf8),
  'java-urldecoder-latin1': textCall(true, javaLatin1),
  'spring4-uriutils-decode': springOctets,
  'spring5-stringutils-uridecode': springOctets,
  'spring7-stringutils-uridecode': utf8(false, java),
  'commons-codec-urlcodec': (text) => codec(questionMarks(text)),
  'tomcat-udecoder-urldecode': utf8(false, java),
  'netty-decodecomponent': utf8(true, java),
  'jetty9-urlencoded-decodestring': textCall(true, jetty),
  'python-unquote': utf8(false, lossy),
  'python-unquote_plus': utf8(true, lossy),
  'python-unquote-strict': utf8(false, strictUtf8),
  'python-unquote-latin1': textCall(false, latin1Escapes),
  'js-decodeURIComponent': utf8(false, component),
  'js-decodeURI': utf8(false, { ...component, kept: RESERVED }),
  'js-unescape': textCall(false, orUnicode(latin1Escapes)),
  'js-URLSearchParams': (text) => nodeParse(wellFormed(text)),
  'node-querystring-unescape': nodeUnescape,
  'node-querystring-parse': nodeParse,
  'js-decodeURIComponent@bun': utf8(false, component),
  'js-decodeURI@bun': utf8(false, { ...component, kept: RESERVED }),
  'js-URLSearchParams@bun': formUrlencoded,
  'js-decodeURIComponent@spidermonkey': utf8(false, component),
  'js-decodeURI@spidermonkey': utf8(false, { ...component, kept: RESERVED }),
  'npm-fast-decode-uri-component': utf8(false, component),
  'dotnet10-WebUtility.UrlDecode': utf8(true, lossy),
  'dotnet10-HttpUtility.UrlDecode': httpUtility('whatwg'),
  'dotnet10-Uri.UnescapeDataString': textCall(false, unescapeDataString('whatwg', false)),
  'netcore20-WebUtility.UrlDecode': utf8(true, lossyNet),
  'netcore20-HttpUtility.UrlDecode': httpUtility('net'),
  'netcore20-Uri.UnescapeDataString': textCall(false, unescapeDataString('net', true)),
  'mono-WebUtility.UrlDecode': utf8(true, lossyNet),
  'mono-HttpUtility.UrlDecode': monoHttpUtility,
  'mono-Uri.UnescapeDataString': textCall(false, unescapeDataString('net', true)),
  'rust-percent_decode_str-decode_utf8': utf8(false, strictUtf8),
  'rust-percent_decode_str-lossy': utf8(false, lossy),
  'rust-urlencoding-decode': utf8(false, strictUtf8),
  'rust-form_urlencoded-parse': formUrlencoded,
  'njs-decodeURIComponent': utf8(false, component),
  'njs-decodeURI': utf8(false, { ...component, kept: RESERVED }),
  'njs-querystring.unescape': (text) => njsDecode(text, text.length),
  'njs-querystring.parse': (text) => njsDecode(text, endOfPair(text)),
  'tcl-ncgi::decode': textCall(true, tcl),
};

/** The calls that return octets, by the id of our decoder. */
export const octetCalls: Readonly<Record<string, OctetCall>> = {
  'python-unquote_to_bytes': lenient,
  'go-QueryUnescape': strictForm,
  'go-PathUnescape': strict,
  'go-ParseQuery': goParseQuery,
  'php-urldecode': lenientForm,
  'php-rawurldecode': lenient,
  'php-parse_str': cString(phpParseStr),
  'ruby-CGI.unescape': rubyCgi,
  'ruby-CGI.unescapeURIComponent': lenient,
  'ruby-URI.decode_www_form_component': ofUtf8(strictForm),
  'ruby-URI.decode_uri_component': ofUtf8(strict),
  'ruby-URI::DEFAULT_PARSER.unescape': ofUtf8(lenient),
  'rack-Utils.unescape': ofUtf8(strictForm),
  'rack-Utils.unescape_path': ofUtf8(lenient),
  'perl-URI::Escape::uri_unescape': lenient,
  'perl-CGI::unescape': perlCgi,
  'rust-percent_decode-bytes': lenient,
  'c-curl_easy_unescape': lenient,
  'c-g_uri_unescape_string': cString(withoutNul(strict)),
  'c-g_uri_unescape_bytes': cString(strict),
  'c-evhttp_uridecode': cString(lenient),
  'c-evhttp_uridecode-plus': cString(lenientForm),
  'c-apr_unescape_url': cString(withoutNul(strict)),
  'lua-ngx.unescape_uri': lenientForm,
  'lua-ngx.decode_args': firstValue(lenientForm),
  'nginx-set_unescape_uri': nginx,
  'haproxy-url_dec': cString(urlDec),
  'haproxy-url_dec-in_form': cString(strictForm),
  'apache-expr-unescape': cString(apacheUnescape),
  'apache-RewriteMap-int:unescape': cString(cResult(lenient)),
  'envoy-PercentEncoding::decode': lenient,
  'envoy-PercentEncoding::decode-old': envoyOld,
  'erlang-uri_string:percent_decode': erlangPercentDecode,
  'erlang-uri_string:dissect_query': erlangDissectQuery,
  'erlang-cow_qs:urldecode': strictForm,
  'elixir-URI.decode': lenient,
  'elixir-URI.decode_www_form': lenientForm,
  'bash-printf-b': cString(bashPrintf(false)),
  'bash-printf-b-plus': cString(bashPrintf(true)),
  'busybox-httpd-d': cString(cResult(lenientForm)),
};
