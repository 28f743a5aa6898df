/**
 * Reads a `_headers` file as static hosts do: a path pattern at the start of a line, its headers indented below it, `*`
 * for any characters. https://developers.cloudflare.com/pages/configuration/headers/
 */
export function readRules(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (/^\S/.test(line)) rules.push({ pattern: toPattern(content), headers: [] });
    else rules.at(-1)?.headers.push(splitHeader(content));
  }
  return rules;
}

function toPattern(path) {
  const parts = path.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function splitHeader(line) {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

/** The headers of a path. A request that matches several rules inherits those of all, joined by a comma. */
export function headersFor(rules, path) {
  const headers = {};
  for (const { pattern, headers: given } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of given) {
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}
