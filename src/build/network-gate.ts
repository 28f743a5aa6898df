import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { type Plugin, parseAst } from 'vite';
import { filesOf } from './files-of.ts';
import { onceBuilt } from './once-built.ts';

/**
 * What a page could send a paste with. A Content-Security-Policy stops most of it, but neither navigation nor WebRTC, and
 * no host is bound to send the policy of the worker: so the build holds none of it.
 */
const NAMES = new Set([
  'EventSource',
  'RTCPeerConnection',
  'WebSocket',
  'WebTransport',
  'XMLHttpRequest',
  'eval',
  'fetch',
  'importScripts',
  'sendBeacon',
]);

/** Properties through which a document loads an address. */
const LOADING = new Set(['action', 'formAction', 'poster', 'src', 'srcSet', 'srcset']);

const ABSOLUTE = /^(https?:)?\/\//i;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function* nodesOf(value: unknown): Generator<Node> {
  if (!isNode(value)) return;
  if (typeof value['type'] === 'string') yield value;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

/** The name that an identifier or a string literal spells, else "". */
function spelled(node: unknown): string {
  if (!isNode(node)) return '';
  const name = node['type'] === 'Literal' ? node['value'] : node['name'];
  return typeof name === 'string' ? name : '';
}

/** The text that an expression certainly starts with: that of a literal, a template or the left of a sum. */
function startOf(node: unknown): string {
  if (!isNode(node)) return '';
  switch (node['type']) {
    case 'Literal':
      return spelled(node);
    case 'BinaryExpression':
      return startOf(node['left']);
    case 'TemplateLiteral':
      return startOf(Array.isArray(node['quasis']) ? node['quasis'][0] : null);
    case 'TemplateElement':
      return isNode(node['value']) ? String(node['value']['raw']) : '';
    default:
      return '';
  }
}

function faultOf(node: Node): string | null {
  switch (node['type']) {
    case 'Identifier':
      return NAMES.has(spelled(node)) ? spelled(node) : null;
    case 'MemberExpression':
      return faultOfMember(node);
    case 'CallExpression':
    case 'NewExpression':
      if (spelled(node['callee']) === 'Function') return 'Function()';
      return spelled(node['callee']).endsWith('Worker') ? faultOfAddress(argument(node)) : null;
    case 'ImportExpression':
    case 'ImportDeclaration':
      return faultOfAddress(node['source']);
    case 'Property':
      return LOADING.has(spelled(node['key'])) ? faultOfAddress(node['value']) : null;
    case 'AssignmentExpression':
      return LOADING.has(propertyOf(node['left'])) ? faultOfAddress(node['right']) : null;
    default:
      return null;
  }
}

const argument = (call: Node): unknown =>
  Array.isArray(call['arguments']) ? call['arguments'][0] : null;

const propertyOf = (node: unknown): string => (isNode(node) ? spelled(node['property']) : '');

function faultOfAddress(node: unknown): string | null {
  const address = startOf(node);
  return ABSOLUTE.test(address) ? `loads ${address}` : null;
}

/** `self['fetch']` and `window.open`: the latter is a navigation, which no policy stops. */
function faultOfMember(node: Node): string | null {
  const name = spelled(node['property']);
  if (node['computed'] === true && NAMES.has(name)) return name;
  const isGlobal = ['window', 'self', 'globalThis'].includes(spelled(node['object']));
  return isGlobal && name === 'open' ? 'window.open' : null;
}

/** What in a script reaches the network, each once, sorted. Text that merely names it, such as a shown snippet, is none. */
export function faultsOfScript(code: string): readonly string[] {
  const faults = new Set<string>();
  for (const node of nodesOf(parseAst(code))) {
    const fault = faultOf(node);
    if (fault !== null) faults.add(fault);
  }
  return [...faults].sort();
}

const ELEMENTS =
  /<(?:audio|base|embed|form|iframe|image|img|link|object|script|source|use|video)\b[^>]*>/gi;
const ADDRESS = /\b(?:src|srcset|href|action|data|poster)\s*=\s*["']?((?:https?:)?\/\/[^"'\s>]*)/i;
const STYLE_ADDRESS = /(?:@import\s+|url\()\s*["']?((?:https?:)?\/\/[^"')\s]*)/gi;

/** The absolute addresses that a document loads. A link that a person may follow is none. */
export function faultsOfMarkup(html: string): readonly string[] {
  return [...html.matchAll(ELEMENTS)].flatMap(([element]) => {
    const address = ADDRESS.exec(element)?.[1];
    return address === undefined ? [] : [`loads ${address}`];
  });
}

const SCRIPTS = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/gi;

/** What the scripts in a document reach, those packed for its workers included. */
export function faultsOfInlineScripts(html: string): readonly string[] {
  return [...html.matchAll(SCRIPTS)].flatMap(([, attributes = '', text = '']) => {
    if (!attributes.includes('type="text/plain"')) return faultsOfScript(text);
    const isPacked = /id="[^"]*\.worker"/.test(attributes);
    return isPacked
      ? faultsOfScript(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8'))
      : [];
  });
}

/** The absolute addresses that a style sheet loads. */
export function faultsOfStyle(css: string): readonly string[] {
  return [...css.matchAll(STYLE_ADDRESS)].map(([, address]) => `loads ${address}`);
}

const CHECKS: readonly (readonly [RegExp, (text: string) => readonly string[]])[] = [
  [/\.m?js$/, faultsOfScript],
  [/\.(html|svg)$/, faultsOfMarkup],
  [/\.(html|svg)$/, faultsOfInlineScripts],
  [/\.(css|html|svg)$/, faultsOfStyle],
];

function faultsOfFile(file: string): readonly string[] {
  const checks = CHECKS.filter(([names]) => names.test(file));
  if (checks.length === 0) return [];
  const text = readFileSync(file, 'utf8');
  return checks.flatMap(([, check]) => check(text));
}

/** The service worker fetches the files of this site; its own policy lets it reach no other. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = { 'sw.js': ['fetch'] };

/** Fails the build if a file that ships, scripts of workers included, could reach the network. */
export const networkGate = (): Plugin =>
  onceBuilt('network-gate', (folder) => {
    for (const name of filesOf(folder)) {
      const allowed = ALLOWED[name] ?? [];
      const fault = faultsOfFile(join(folder, name)).find((one) => !allowed.includes(one));
      if (fault !== undefined) throw new Error(`${name} could reach the network: ${fault}`);
    }
  });
