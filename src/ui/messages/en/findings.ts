import { limitIn, problemIn } from '../checks.ts';
import type { FindingMessages } from '../prose.ts';
import { unseen } from '../shown.ts';
import { checks } from './checks.ts';
import { matchFinding, mismatchFinding } from './expected.ts';
import { plural } from './numbers.ts';
import { revocation } from './revocation.ts';
import { REFUSALS } from './tls-verify.ts';

const quoted = (text: string): string => (text === '' ? 'an empty value' : `“${text}”`);

const CUTTERS: Readonly<Record<string, string>> = {
  log: 'a log',
  terminal: 'a terminal',
  database: 'a database column',
  spreadsheet: 'a spreadsheet cell',
  ticket: 'a ticket',
};

/** What each finding says in English: what is there, what it does, what to do. */
export const findings: FindingMessages = {
  'secret.private-key': ({ kind }) =>
    `A private key (${kind}) is in this text. It is covered here and never stored. If it was sent to anyone, revoke the certificate and make a new key.`,
  'input.too-large': ({ limit, left }) =>
    `Only the first ${plural(limit, 'item', 'items')} were read; ${plural(left, 'more was', 'more were')} left out.`,
  'log.tls-verify-failed': ({ reason }) =>
    `ALB refused this connection with ${reason}${REFUSALS[reason] === undefined ? '' : `: ${REFUSALS[reason]}`}. The request never reached the application.`,
  'log.tls-verify-status': ({ status }) =>
    status === 'Success'
      ? 'ALB verified the certificate of this connection, and let it through.'
      : 'ALB did not ask this connection for a certificate, or does not verify it.',
  'field.absent': ({ read, hop }) =>
    `${plural(read, 'header field', 'header fields')} read, and none carries a certificate.${hop === '' ? '' : ` Another field suggests that the request passed ${hop}.`}`,
  'field.no-certificate': ({ literal, by }) =>
    `${quoted(literal)} is how ${by === '' ? 'a proxy' : by} says that it had no client certificate. Check that the client sent one and that the proxy asks for it.`,
  'field.text-output': ({ tool }) =>
    `This is the text output of ${tool}: it describes a certificate and does not contain it. Ask for the PEM file, from BEGIN to END.`,
  'field.value-from-another-format': ({ name, found }) =>
    `${name} usually holds another format; this value is in the form “${found}”. It was copied or renamed on the way.`,
  'field.truncated': ({ missing, candidates, length }) =>
    `The value ends after ${plural(length, 'character', 'characters')}, before the certificate does${missing > 0 ? `: ${plural(missing, 'byte is', 'bytes are')} missing` : ''}. Proxies mostly refuse long headers; suspect ${candidates
      .split(',')
      .map((one) => CUTTERS[one] ?? one)
      .join(', ')}.`,
  'field.companion-mismatch': ({ name }) => `${name} contradicts the certificate beside it.`,
  'field.duplicate': ({ name }) =>
    `${name === '' ? 'Two values were joined by a comma' : `${name} was sent twice`}. Applications differ in which one they take.`,
  'field.chain-only': () =>
    'This field leaves the client’s own certificate out: it carries only the chain.',
  'percent.plus-became-space': ({ count: lost }) =>
    `${plural(lost, '“+” has', '“+” have')} become spaces. A form decoder did that before this text was copied.`,
  'percent.plus-became-slash': ({ odds, count: slashes }) =>
    `No “+” at all and ${plural(slashes, '“/”', '“/”')}: in an undamaged certificate the odds of that are ${odds.toExponential(1)}. Some step probably replaced “+” by “/”.`,
  'percent.encoded-twice': ({ layers }) =>
    `The value was percent-encoded ${layers === 2 ? 'twice' : `${layers} times`}. Some hop encodes what is already encoded.`,
  'percent.malformed': ({ found }) =>
    `“${found}” is no percent-escape: two hexadecimal digits must follow the “%”. Strict decoders refuse the whole value.`,
  'percent.plus-at-risk': ({ count: pluses }) =>
    `${plural(pluses, 'raw “+” stands', 'raw “+” stand')} in the base64. That is how this sender writes; form decoders turn them into spaces.`,
  'percent.plus-not-at-risk': () =>
    'This sender leaves “+” raw, but this certificate has none: a test with it would not show the fault.',
  'app.plus-becomes-space': ({ count: pluses, error }) =>
    `Your app’s decoder turns ${plural(pluses, '“+” into a space', '“+” into spaces')}.${error === '' ? '' : ` Its parser then says: ${error}`}`,
  'app.reads-another-field': ({ reads, found }) =>
    `Your app reads ${reads}, which is not here; the certificate is in ${found}.`,
  'app.does-not-read': ({ error }) =>
    `Your app’s decoder and parser do not read this value.${error === '' ? '' : ` They say: ${error}`}`,
  'app.takes-another-certificate': () =>
    'Your app’s parser would take a later certificate, often a CA, for the client’s.',
  'text.html-escaped': ({ count: signs, found }) =>
    `${plural(signs, 'character is', 'characters are')} written as HTML, such as “${found}”: the value passed a web page.`,
  'text.typographic': ({ count: signs, found }) =>
    `${plural(signs, 'place has', 'places have')} a typographic or invisible character, such as ${unseen(found) ?? `“${found}”`}: a word processor or a chat put it there.`,
  'text.rewrapped': ({ columns }) =>
    `Lines are broken at ${plural(columns, 'column', 'columns')} instead of 64. Most parsers accept that.`,
  'pem.newlines-became-spaces': () =>
    'Each line end is one space, as Apache writes it. Most parsers refuse that as it is: put the line ends back first.',
  'pem.tab-folded': () => 'A tab follows each line end, as nginx $ssl_client_cert writes it.',
  'pem.newlines-lost': () => 'The PEM has no line breaks at all. Many parsers refuse that.',
  'pem.newlines-escaped': () =>
    'Line ends are written as \\n, from a JSON, YAML or environment string.',
  'pem.boundary-missing': ({ which, begin, end }) =>
    which === 'labels'
      ? `The labels differ: the BEGIN line says ${begin}, the END line ${end}. Most parsers find no certificate then.`
      : `The ${which} line is missing or mangled. Most parsers find no certificate without it.`,
  'pem.headers-ignored': ({ names }) =>
    `Header fields (${names}) stand inside the block, before the base64. They are ignored here; OpenSSL and what is built on it, Java and GnuTLS refuse the block, and Go’s AppendCertsFromPEM passes over it without a word.`,
  'pem.block-skipped-by-others': ({ by }) =>
    by === ''
      ? 'The first certificate is damaged and a later one is not: some parsers take the next, a CA, for the client.'
      : `The first certificate is damaged and a later one is not: ${by.split(',').join(', ')} would take the next, a CA, for the client.`,
  'base64.illegal-character': ({ found }) =>
    `“${found}” is no base64 character, so the octets around it are lost.`,
  'base64.surplus-character': () =>
    'One base64 character too many: alone it carries no octet. A character was added, or an escape lost its “%”; what stands behind it is shifted.',
  'base64.characters-missing': ({ count: lacking, pluses }) =>
    `${plural(lacking, 'base64 character is', 'base64 characters are')} missing inside the certificate${pluses === 0 ? ', and there is no “+” in it: a step probably removed every “+”' : ''}. Where they stood cannot be told.`,
  'base64.case-changed': ({ to }) =>
    `Every letter of the base64 is ${to === 'upper' ? 'a capital' : 'a small'} letter. Base64 tells them apart, so the bytes are lost.`,
  'base64.padding-missing': ({ count: signs }) =>
    `${plural(signs, '“=”', '“=”')} at the end of the base64 ${signs === 1 ? 'is' : 'are'} missing. What it carries is whole; strict parsers refuse it.`,
  'base64.pad-bits-set': ({ found, instead }) =>
    `The last base64 character, “${found}”, sets bits that stand for no byte; “${instead}” belongs there. The certificate is whole, but Rust, pyca/cryptography and GnuTLS refuse the value.`,
  'base64.url-alphabet': ({ count: letters }) =>
    `${plural(letters, 'character', 'characters')} of the URL-safe alphabet (“-”, “_”) stand where “+” and “/” belong.`,
  'der.trailing-octets': ({ count: octets }) =>
    `${plural(octets, 'byte follows', 'bytes follow')} the certificate. Strict parsers refuse that.`,
  'der.malformed': ({ reason }) => `The bytes are no certificate: ${reason}.`,
  'der.not-a-certificate': ({ found }) => `This is a ${found}, not a certificate.`,
  ...revocation,
  'fingerprint.mismatch': mismatchFinding,
  'fingerprint.match': matchFinding,
  'certificate.expired': ({ since }) => `The certificate expired at ${since}.`,
  'certificate.not-yet-valid': ({ until }) => `The certificate is not valid before ${until}.`,
  'certificate.no-client-auth': ({ anyExtendedKeyUsage }) =>
    `Its extended key usage has no client authentication (id-kp-clientAuth).${anyExtendedKeyUsage === 'yes' ? ' It has anyExtendedKeyUsage, which OpenSSL does not accept in its place.' : ''} Renewed certificates of public CAs often lost it.`,
  'certificate.ca-as-end-entity': () =>
    'The first certificate is a CA certificate. Usually the client’s own comes first (openssl req -x509 also makes such ones).',
  'certificate.weak-key': ({ algorithm, bits }) =>
    `The key is weak: ${algorithm}, ${plural(bits, 'bit', 'bits')}.`,
  'certificate.weak-signature': ({ algorithm }) => `The signature algorithm is weak: ${algorithm}.`,
  'certificate.unlisted-by-alb': ({ reason }) =>
    `AWS does not list such certificates for mutual TLS: ${reason}.`,
  'certificate.read-as-latin1': ({ name }) =>
    `A TeletexString in the ${name} has letters beyond ASCII. It is read as Latin-1, as nearly all programs write it; the standard says T.61, so other tools may show other letters.`,
  'certificate.deceptive-name': ({ found }) =>
    `A name holds characters that deceive the eye: ${found}. They are invisible, turn the direction, or look like others.`,
  'certificate.unknown-critical-extension': ({ oid }) =>
    `A critical extension that common verifiers do not process: ${oid}. They must refuse the certificate.`,
  'certificate.malformed-extension': ({ name, reason }) =>
    `The extension ${name} is not what its specification says: ${reason}. Strict parsers refuse the whole certificate.`,
  'certificate.not-as-specified': ({ reason }) =>
    `The certificate breaks a rule of its specification: ${reason}. Strict parsers refuse it.`,
  'path.issuer-missing': ({ issuer }) =>
    `The issuer, “${issuer}”, is not among the certificates sent. That is usual: clients leave roots out.`,
  'path.circular': ({ issuer }) =>
    `The issuer “${issuer}” stands below it already: the certificates certify one another in a circle, and none leads to a root.`,
  'path.out-of-order': () =>
    'The certificates were sent in another order than they link. Some verifiers accept only the right order.',
  'path.duplicate': () => 'The same certificate was sent more than once.',
  'path.unrelated': ({ issuer, subject }) =>
    `“${subject}” does not belong to the path: the issuer that is wanted is “${issuer}”.`,
  'path.signature-invalid': ({ issuer }) =>
    `The signature is not that of “${issuer}”: its key does not verify it.`,
  'path.not-trusted': () => 'The path is complete but ends at none of your trust anchors.',
  'path.constraint-violated': ({ subject, reason, found }) =>
    `${subject}: ${problemIn(checks, reason, found)}.`,
  'path.unproven': ({ subject, reason, found }) =>
    `The path reaches a trust anchor, but is not trusted. ${subject}: ${problemIn(checks, reason, found)}.`,
  'path.limit-reached': ({ limit }) =>
    `The search for a path ended at its limit (${limitIn(checks, limit)}); another path may exist.`,
  'path.anchors-unread': ({ count, unread }) =>
    count === 0
      ? 'No certificate could be read in the trust anchors, so trust is not judged.'
      : `Trust anchors: ${count} read, ${unread} not readable. Trust is judged by those that were read.`,
  'internal.plugin-threw': ({ plugin, reason }) =>
    `A part of this tool failed (${plugin}: ${reason}). The rest of the answer stands.`,
};
