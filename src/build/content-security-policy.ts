import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * The policy of the page: its own scripts and styles, and no connection anywhere. `app` is the one Trusted Types policy,
 * which starts the worker. https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/
 */
const POLICY: readonly (readonly [string, string])[] = [
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

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;

/** The Content-Security-Policy of a document: inline scripts and styles are allowed by the hash of their exact text. */
export function policyOf(html: string): string {
  const scripts = hashesOf(html, /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  const styles = hashesOf(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  const added = new Map([
    ['script-src', scripts],
    ['style-src', styles],
  ]);
  return POLICY.map(([name, value]) => [name, value, ...(added.get(name) ?? [])].join(' ')).join(
    '; ',
  );
}

function hashesOf(html: string, elements: RegExp): readonly string[] {
  return [...html.matchAll(elements)].map(([, text = '']) => {
    const hash = createHash('sha256').update(text).digest('base64');
    return `'sha256-${hash}'`;
  });
}

/** The document with its policy as the first element after its charset. Throws RangeError where none is declared. */
export function withPolicy(html: string): string {
  if (!CHARSET.test(html)) throw new RangeError('index.html declares no charset');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}" />`;
  return html.replace(CHARSET, (charset) => `${charset}\n    ${meta}`);
}

/** Gives the built page its policy. The development server injects scripts of its own and has none. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: withPolicy },
  };
}
