import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** The end of a log is all that some machines keep. */
const LINES = 60;
const WIDTH = 240;

/** What `vitest-failures.mjs` wrote. */
export function failedInVitest(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The failed tests of a JSON report of Playwright: { file, name, message } each. */
export function failedInPlaywright({ suites, errors }) {
  return [
    ...suites.flatMap((suite) => failedInSuite(suite, [])),
    ...errors.map(({ message }) => ({ file: '', name: '(error outside of the tests)', message })),
  ];
}

function failedInSuite({ title, file, specs, suites = [] }, above) {
  const names = title === file ? above : [...above, title];
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => isFailed(status)));
  return [
    ...failed.map((spec) => ({
      file: `e2e/${spec.file}:${spec.line}`,
      name: [...names, spec.title].join(' > '),
      message: spec.tests
        .flatMap(({ results }) => results.flatMap(({ errors }) => errors))
        .map(({ message }) => message)
        .join('\n'),
    })),
    ...suites.flatMap((suite) => failedInSuite(suite, names)),
  ];
}

const isFailed = (status) => status === 'unexpected' || status === 'flaky';

/** Lines that name every failed test, and as much of its message as there is room for. */
export function linesOf(failures) {
  const room = Math.max(0, Math.floor(LINES / failures.length) - 1);
  const lines = failures.flatMap(({ stage, file, name, message }) => [
    [`${stage}:`, file, name].filter(Boolean).join(' '),
    ...told(message)
      .slice(0, room)
      .map((line) => `    ${line}`),
  ]);
  const more = lines.length - LINES;
  return more > 0 ? [...lines.slice(0, LINES), `and ${more} more`] : lines;
}

const told = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line));
