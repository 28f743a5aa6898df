// Run by Bun. Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
import { readFileSync } from 'node:fs';

const calls = [
  ['js-decodeURIComponent@bun', decodeURIComponent],
  ['js-decodeURI@bun', decodeURI],
  ['js-URLSearchParams@bun', (s) => new URLSearchParams(`v=${s}`).get('v')],
];
const b64 = (text) => Buffer.from(text).toString('base64');

for (const line of readFileSync(0, 'utf8').replace(/\n$/, '').split('\n')) {
  const input = Buffer.from(line, 'base64').toString();
  for (const [name, call] of calls) {
    try {
      console.log(name, 'ok', b64(call(input)));
    } catch (e) {
      console.log(name, 'no', b64(e.name), b64(e.message));
    }
  }
}
