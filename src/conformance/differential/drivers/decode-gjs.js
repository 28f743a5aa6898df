// Run by gjs with a file. Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
const GLib = imports.gi.GLib;

const calls = [
  ['js-decodeURIComponent@spidermonkey', decodeURIComponent],
  ['js-decodeURI@spidermonkey', decodeURI],
];
const b64 = (text) => GLib.base64_encode(new TextEncoder().encode(text));

const [, octets] = GLib.file_get_contents(ARGV[0]);
for (const line of new TextDecoder().decode(octets).replace(/\n$/, '').split('\n')) {
  const input = line === '' ? '' : new TextDecoder('utf-8').decode(GLib.base64_decode(line));
  for (const [name, call] of calls) {
    try {
      print(name, 'ok', b64(call(input)));
    } catch (e) {
      print(name, 'no', b64(e.name), b64(e.message));
    }
  }
}
