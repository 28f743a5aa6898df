const IPV4 = '\\d{1,3}(?:\\.\\d{1,3}){3}';
/** RFC 4291, section 2.2: eight groups, or fewer with "::". */
const IPV6 =
  '(?:[\\da-f]{1,4}:){7}[\\da-f]{1,4}|(?:[\\da-f]{1,4}:){1,6}(?::[\\da-f]{1,4}){1,6}|::[\\da-f]{1,4}(?::[\\da-f]{1,4}){0,6}';
const IP = `(?<![\\w.:])(${IPV4}|${IPV6})(?![\\w.])`;

/** Keys under which logs write who connected. */
const KEYS =
  'client_?(?:ip|addr(?:ess)?)|remote_?(?:ip|addr(?:ess)?|host)|downstream_(?:direct_)?remote_address|source_?(?:ip|addr(?:ess)?)|(?:client|source)[._]ip|src_?ip|c-ip|x[-_]forwarded[-_]for|x[-_]real[-_]ip|peer(?:_?addr)?|ip';
const KEYED = new RegExp(
  `(?<![A-Za-z])(?:${KEYS})(?:_without_port)?[\\\\"']{0,8}\\s?[:=]\\s?[\\\\"'\\[]{0,8}(${IPV4}|${IPV6})(?![\\w.])`,
  'i',
);
const BARE = new RegExp(IP, 'i');
const NAME = new RegExp(`^(?:${KEYS})(?:_without_port)?$`, 'i');

/** The source address that a line states: under a known key, else the first address in it; "" for none. */
export function addressIn(text: string): string {
  return (KEYED.exec(text) ?? BARE.exec(text))?.[1] ?? '';
}

/** Whether a column or key of this name holds the source address. */
export const isAddressName = (name: string): boolean => NAME.test(name);
