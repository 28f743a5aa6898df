import { decodeOctets, octetDecoder } from '../../core/encoding/percent.ts';
import { type Decode, lenient } from './octets.ts';
import { failWith } from './text.ts';
import { utf8ErrorOf } from './utf8-error.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Ruby matches a pattern on the whole string first: it must be UTF-8. */
function checkUtf8(octets: Uint8Array): void {
  if (utf8ErrorOf(octets) !== null) {
    failWith('ArgumentError', 'invalid byte sequence in UTF-8');
  }
}

/** A malformed escape fails, and its message quotes the whole string. */
const strict = (plus: 'keep' | 'space'): Decode =>
  octetDecoder((octets) => {
    checkUtf8(octets);
    return decodeOctets(octets, plus, () =>
      failWith('ArgumentError', `invalid %-encoding (${utf8.decode(octets)})`),
    );
  });

/** URI.decode_www_form_component. */
export const strictFormDecode: Decode = strict('space');

/** URI.decode_uri_component. */
export const strictPercentDecode: Decode = strict('keep');

/** RFC2396_Parser#unescape: malformed escapes stay. */
export const unescapeUtf8: Decode = octetDecoder((octets) => {
  checkUtf8(octets);
  return lenient('keep')(octets);
});
