/** A shorter value stands in too many other words: it is replaced only as a word of its own. */
const SHORT = 5;

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const WORD = '[\\p{L}\\p{N}]';

const patternOf = (value: string): string =>
  value.length < SHORT ? `(?<!${WORD})${quoted(value)}(?!${WORD})` : quoted(value);

/** What is a name or an address by its shape, whoever it belongs to. */
const SHAPES: readonly (readonly [pattern: RegExp, stands: string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, 'name@host.example'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '192.0.2.255'],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi, '2001:db8::ffff'],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/gi, '2001:db8::ffff'],
  [/[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi, 'name://host.example'],
  // What a runtime quotes of a value: base64 or hex, long enough to hold something.
  [/[A-Za-z0-9+/=_-]{40,}/g, '…'],
];

/** Makes what takes names, serial numbers and addresses out of free text. The longest of what is replaced wins. */
export function scrubber(replaced: ReadonlyMap<string, string>): (text: string) => string {
  const values = [...replaced.keys()].filter((value) => value !== '');
  if (values.length === 0) return byShape;
  const byFolded = new Map([...replaced].map(([value, stands]) => [value.toLowerCase(), stands]));
  const longestFirst = values.sort((a, b) => b.length - a.length).map(patternOf);
  const known = new RegExp(longestFirst.join('|'), 'giu');
  return (text) => {
    let scrubbed = '';
    let last = 0;
    for (const match of text.matchAll(known)) {
      scrubbed += byShape(text.slice(last, match.index));
      scrubbed += byFolded.get(match[0].toLowerCase()) ?? '…';
      last = match.index + match[0].length;
    }
    return scrubbed + byShape(text.slice(last));
  };
}

const byShape = (text: string): string =>
  SHAPES.reduce((scrubbed, [pattern, stands]) => scrubbed.replace(pattern, stands), text);
