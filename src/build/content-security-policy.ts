import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Directives and their values, in order. */
type Policy = readonly (readonly [string, string])[];

/**
 * The policy of the page: its own scripts and styles, and no connection anywhere. `app` is the one Trusted Types policy,
 * which starts the worker. https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/
 */
const POLICY: Policy = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['manifest-src', "'self'"],
  ['worker-src', "'self'"],
  ['connect-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'app'],
];

/** The policy of the single file: what it runs stands in it, and its workers are made from it. */
export const SINGLE_FILE_POLICY: Policy = POLICY.map(([name, value]) => [
  name,
  { 'worker-src': 'blob:', 'img-src': 'data:' }[name] ?? (value === "'self'" ? '' : value),
]);

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;

/** The Content-Security-Policy of a document: inline scripts and styles are allowed by the hash of their exact text. */
export function policyOf(html: string, policy: Policy = POLICY): string {
  // A block of data is not run.
  const scripts = hashesOf(
    html,
    /<script(?![^>]*\s(?:src|type="text\/plain")[=\s>])[^>]*>([\s\S]*?)<\/script>/g,
  );
  const styles = hashesOf(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  const added = new Map([
    ['script-src', scripts],
    ['style-src', styles],
  ]);
  return policy
    .map(([name, value]) => [name, value, ...(added.get(name) ?? [])])
    .map((parts) => parts.filter((part) => part !== '').join(' '))
    .filter((directive) => directive.includes(' '))
    .join('; ');
}

function hashesOf(html: string, elements: RegExp): readonly string[] {
  return [...html.matchAll(elements)].map(([, text = '']) => {
    const hash = createHash('sha256').update(text).digest('base64');
    return `'sha256-${hash}'`;
  });
}

/** The document with its policy as the first element after its charset. Throws RangeError where none is declared. */
export function withPolicy(html: string, policy: Policy = POLICY): string {
  if (!CHARSET.test(html)) throw new RangeError('index.html declares no charset');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, policy)}" />`;
  return html.replace(CHARSET, (charset) => `${charset}\n    ${meta}`);
}

/** Gives the built page its policy. The development server injects scripts of its own and has none. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html) },
  };
}
