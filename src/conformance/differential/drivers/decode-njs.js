// Run by njs with a file. Answers each input (a line of base64) with one line for each call: its id, ok or no, base64.
// biome-ignore lint/style/useNodejsImportProtocol: njs knows no node: modules.
const fs = require('fs');
// biome-ignore lint/style/useNodejsImportProtocol: njs knows no node: modules.
const qs = require('querystring');

const firstOf = (value) => (Array.isArray(value) ? value[0] : value);
const calls = [
  ['njs-decodeURIComponent', (s) => decodeURIComponent(s)],
  ['njs-decodeURI', (s) => decodeURI(s)],
  ['njs-querystring.unescape', (s) => qs.unescape(s)],
  ['njs-querystring.parse', (s) => firstOf(qs.parse(`v=${s}`).v)],
];
const b64 = (text) => Buffer.from(text, 'utf8').toString('base64');

fs.readFileSync(process.argv[2], 'utf8')
  .replace(/\n$/, '')
  .split('\n')
  .forEach((line) => {
    const input = Buffer.from(line, 'base64').toString('utf8');
    calls.forEach((one) => {
      try {
        console.log(`${one[0]} ok ${b64(one[1](input))}`);
      } catch (e) {
        console.log(`${one[0]} no ${b64(e.name)} ${b64(e.message)}`);
      }
    });
  });
