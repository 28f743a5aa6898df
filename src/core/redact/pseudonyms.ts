import { testName } from '../generate/wish.ts';

/** A country in a DN. ISO 3166-1, section 8.1.3: ZZ is one of those that users may assign. */
const COUNTRY = 'ZZ';
/** Schemes that say nothing of whose a URI is; any other may be somebody's own. */
const SCHEMES = new Set([
  'http',
  'https',
  'spiffe',
  'urn',
  'ldap',
  'ldaps',
  'ftp',
  'mailto',
  'sip',
]);
/** RFC 5737: addresses for documentation. */
const DOCUMENTATION = ['192.0.2', '198.51.100', '203.0.113'];
const HOSTS = 254;

/**
 * Stands in for names, serial numbers and addresses: the same value always gets the same pseudonym, one of the same kind,
 * numbered in the order in which they are first met. Nothing of a value can be worked out from its pseudonym.
 */
export class Pseudonyms {
  readonly #names = new Map<string, string>();
  readonly #serials = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** Every value that was replaced, with what stands for it. */
  get replaced(): ReadonlyMap<string, string> {
    return this.#names;
  }

  /** The pseudonym of a name or an address, by its shape; "" stays. */
  of(value: string): string {
    if (value === '') return '';
    const known = this.#names.get(value);
    if (known !== undefined) return known;
    const made = this.#make(value);
    this.#names.set(value, made);
    return made;
  }

  /** A serial number, in upper-case hex: a small one, in hex of whole octets. Its other spellings are replaced by the same. */
  serial(hex: string): string {
    const known = this.#serials.get(hex);
    if (known !== undefined) return known;
    const digits = (this.#serials.size + 1).toString(16).toUpperCase();
    const stands = digits.padStart(digits.length + (digits.length % 2), '0');
    this.#serials.set(hex, stands);
    const octets = hex.replace('-', '').match(/../g) ?? [];
    const all = [hex, hex.toLowerCase(), octets.join(':'), octets.join(':').toLowerCase()];
    for (const spelling of all) this.#names.set(spelling, stands);
    return stands;
  }

  /** The same for a spelling of a serial number that is another text. */
  alias(value: string, stands: string): void {
    this.#names.set(value, stands);
  }

  /** RFC 4514: each attribute keeps its type, its value becomes a pseudonym. */
  distinguishedName(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const stands = splitName(name)
      .map(({ before, type, value }) => `${before}${type}${this.#attribute(type, value)}`)
      .join('');
    if (name !== '') this.#names.set(name, stands);
    return stands;
  }

  #attribute(type: string, value: string): string {
    const plain = value.replace(/\\([\s\S])/g, '$1');
    if (type === 'C=') {
      if (plain !== '') this.#names.set(plain, COUNTRY);
      return plain === '' ? '' : COUNTRY;
    }
    const stands = this.of(plain);
    // As it stands in the escaped form, and in that of the octets of a string of no known type.
    if (value !== plain) this.#names.set(value, stands);
    return stands;
  }

  #make(value: string): string {
    if (value.startsWith('*.')) return `*.${this.of(value.slice(2))}`;
    const uri = /^([A-Za-z][A-Za-z0-9+.-]*):(\/\/)?([^/]*)(\/.*)?$/s.exec(value);
    switch (testName(value)?.kind) {
      case 'iPAddress':
        return value.includes(':') ? `2001:db8::${this.#next('ipv6').toString(16)}` : this.#ipv4();
      case 'rfc822Name': {
        const at = value.lastIndexOf('@');
        return `${this.of(value.slice(0, at))}@${this.of(value.slice(at + 1))}`;
      }
      case 'dNSName':
        return value.includes('.') ? `host-${this.#next('host')}.example` : this.#name();
      case 'uniformResourceIdentifier':
        return uri === null ? this.#name() : this.#uri(uri);
      default:
        return this.#name();
    }
  }

  #uri([, scheme = '', slashes = '', authority = '', path = '']: RegExpExecArray): string {
    const shown = SCHEMES.has(scheme.toLowerCase()) ? scheme : 'name';
    // Without an authority the rest is one name, whatever colons it has.
    if (slashes === '') return `${shown}:${this.#name()}`;
    const end = path.length > 1 ? `/${this.of(path.slice(1))}` : path;
    return `${shown}://${this.of(authority)}${end}`;
  }

  #name(): string {
    return `name-${this.#next('name')}`;
  }

  #ipv4(): string {
    const number = this.#next('ipv4') - 1;
    const prefix = DOCUMENTATION[Math.floor(number / HOSTS)];
    if (prefix !== undefined) return `${prefix}.${(number % HOSTS) + 1}`;
    // RFC 1112, section 4: 240.0.0.0/4 is in no use.
    return `240.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  }

  #next(kind: string): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count;
  }
}

interface Part {
  /** The separator before it. */
  readonly before: string;
  /** With its "=". */
  readonly type: string;
  readonly value: string;
}

/** RFC 4514, section 3: at unescaped commas and plus signs. */
function splitName(name: string): readonly Part[] {
  const parts: Part[] = [];
  for (const [, before = '', text = ''] of name.matchAll(/(^|[,+])((?:\\[\s\S]|[^,+\\])*)/g)) {
    const equals = text.indexOf('=');
    if (equals === -1 && text === '') continue;
    parts.push({ before, type: text.slice(0, equals + 1), value: text.slice(equals + 1) });
  }
  return parts;
}
