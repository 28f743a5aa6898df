import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyOf, SINGLE_FILE_POLICY, withPolicy } from './content-security-policy.ts';

const THEME = `document.documentElement.dataset.theme = localStorage.theme ?? 'system'`;
const page = (head: string): string =>
  `<!doctype html>\n<html><head><meta charset="utf-8" />${head}</head><body></body></html>`;

// `printf %s "…" | openssl dgst -sha256 -binary | openssl base64`
const ALERT_HASH = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

test('the page may connect nowhere, and run its own scripts alone', () => {
  expect(policyOf(page('')).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
  ]);
});

test('an inline script is allowed by the hash of its exact text', () => {
  const hash = createHash('sha256').update(THEME).digest('base64');
  expect(policyOf(page(`<script>${THEME}</script>`))).toContain(
    `script-src 'self' 'sha256-${hash}';`,
  );
  expect(policyOf(page(`<script>${THEME} </script>`))).not.toContain(hash);
  expect(policyOf(page(`<script>alert(1)</script>`))).toContain(ALERT_HASH);
});

test('an inline style is allowed by its hash, a script with an address by none', () => {
  const html = page('<style>a{}</style><script type="module" src="./assets/a.js"></script>');
  expect(policyOf(html)).toMatch(/style-src 'self' 'sha256-[^']+';/);
  expect(policyOf(html)).toContain("script-src 'self';");
});

test('the policy stands before anything that it governs', () => {
  const html = withPolicy(page('<script>1</script>'));
  expect(html).toMatch(/<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy"/);
  expect(html.match(/Content-Security-Policy/g)).toHaveLength(1);
});

test('a page without a charset is refused', () => {
  expect(() => withPolicy('<html></html>')).toThrow(RangeError);
});

test('the single file loads nothing: its scripts stand in it, its workers are made from it', () => {
  const html = page(`<style>a{}</style><script>alert(1)</script>
    <script type="text/plain" id="data">alert(1) is not run</script>`);
  const style = createHash('sha256').update('a{}').digest('base64');
  expect(policyOf(html, SINGLE_FILE_POLICY).split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${ALERT_HASH}`,
    `style-src 'sha256-${style}'`,
    'img-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
  ]);
});
