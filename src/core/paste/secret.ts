import { type Span, span } from '../span.ts';

/** A private key in a paste, from its first character to its last. */
export interface Secret {
  readonly at: Span;
  /** 'RSA PRIVATE KEY', 'PKCS #12', … */
  readonly kind: string;
}

/** A space in a label, however often it was encoded. */
const GAP = '(?:%(?:25)*20|[ +_])';
const BEGIN = new RegExp(
  `-{2,}BEGIN${GAP}((?:[A-Z0-9]{2,12}${GAP}){0,2})PRIVATE${GAP}KEY`,
  'g',
);
const END = new RegExp(`-{2,}END${GAP}(?:[A-Z0-9]{2,12}${GAP}){0,2}PRIVATE${GAP}KEY-{0,5}`, 'g');

/**
 * How the base64 of a private key begins: PKCS #8 (RFC 5958) plain and encrypted, PKCS #1 (RFC 8017, A.1.2),
 * SEC 1 (RFC 5915) and PKCS #12 (RFC 7292).
 */
const BARE: readonly (readonly [RegExp, string])[] = [
  [/(?<![A-Za-z0-9+/])MII[A-Za-z0-9+/]{3}IBADA[A-Za-z0-9+/]/g, 'PRIVATE KEY'],
  [/(?<![A-Za-z0-9+/])MI[GH][A-Za-z0-9+/]AgEAMB[A-Za-z0-9+/]GByqGSM49/g, 'PRIVATE KEY'],
  [/(?<![A-Za-z0-9+/])MC4CAQAwBQYDK2V/g, 'PRIVATE KEY'],
  [/(?<![A-Za-z0-9+/])MII[A-Za-z0-9+/]{3}D[A-Za-z0-9+/]{2}Bgkqhki[A-Za-z0-9+/]9w0BBQ/g, 'ENCRYPTED PRIVATE KEY'],
  [/(?<![A-Za-z0-9+/])MII[A-Za-z0-9+/]{3}IBAAK/g, 'RSA PRIVATE KEY'],
  [/(?<![A-Za-z0-9+/])(?:MHcCAQEEI|MI[GH][A-Za-z0-9+/]AgEBB[DE])/g, 'EC PRIVATE KEY'],
  [/(?<![A-Za-z0-9+/])MI[A-Za-z0-9+/]{2,4}IBAzC/g, 'PKCS #12'],
];

/** Every private key in the text, in order and apart. A key whose END is missing goes on to the next BEGIN or the end. */
export function findSecrets(text: string): readonly Secret[] {
  const armoured = [...text.matchAll(BEGIN)].map((match): Secret => {
    const label = (match[1] ?? '').replace(new RegExp(GAP, 'g'), ' ');
    return { at: span(match.index, endOf(text, match.index + match[0].length)), kind: `${label}PRIVATE KEY` };
  });
  const bare = BARE.flatMap(([start, kind]) =>
    [...text.matchAll(start)].map((match): Secret => ({ at: blobAt(text, match.index), kind })),
  );
  const apart: Secret[] = [];
  for (const secret of [...armoured, ...bare].sort((a, b) => a.at.start - b.at.start)) {
    if (secret.at.start >= (apart.at(-1)?.at.end ?? 0)) apart.push(secret);
  }
  return apart;
}

function endOf(text: string, from: number): number {
  END.lastIndex = from;
  const end = END.exec(text);
  const next = text.indexOf('-----BEGIN', from);
  if (end !== null && (next === -1 || end.index < next)) return end.index + end[0].length;
  return next === -1 ? text.length : next;
}

function blobAt(text: string, start: number): Span {
  const blob = /[A-Za-z0-9+/=\s%]*/y;
  blob.lastIndex = start;
  const found = blob.exec(text)?.[0] ?? '';
  return span(start, start + found.trimEnd().length);
}
