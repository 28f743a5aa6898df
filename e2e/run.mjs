import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { measureBudgets } from './budgets.mjs';
import { failedInPlaywright, failedInVitest, linesOf } from './failures.mjs';
import { freePort } from './free-port.mjs';
import { auditAlways } from './lighthouse.mjs';
import { provideChromium } from './provision/chromium.mjs';
import { provideJdk } from './provision/jdk.mjs';
import { provideFirefox, provideWebKit } from './provision/other-browsers.mjs';
import { provideModules, provideProxies } from './provision/proxies.mjs';
import { provideRuntimes } from './provision/runtimes.mjs';
import { differencesOfSecondBuild } from './reproducible.mjs';
import { seedOf } from './seed.mjs';

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'node_modules/.cache/mtls-lens');

/** No stage may hang a whole run. */
const STAGE_LIMIT = 18 * 60_000;

/** What the stages hand on: where the browser and the JDK are, and whether there is a build to test. */
const environment = { ...process.env };
let isBuilt = false;

// What a continuous run samples, `--all` runs whole.
if (process.argv.includes('--all')) environment['MTLS_LENS_ALL'] = '1';

// The tests that sample draw from it: a run that failed can be had again.
environment['MTLS_LENS_SEED'] ??= String(seedOf(root));

function runProgram(name, args) {
  const program = join(root, 'node_modules/.bin', name);
  const options = { cwd: root, env: environment, stdio: 'inherit', timeout: STAGE_LIMIT };
  return new Promise((done) => {
    spawn(program, args, options)
      .on('error', (error) => {
        console.error(`${name}: ${error.message}`);
        done(false);
      })
      .on('close', (code) => done(code === 0));
  });
}

const asOne = (isPassed) => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 });

async function check(name, args) {
  return asOne(await runProgram(name, args));
}

/** Runs a test program that leaves a JSON report, and reads in it. A run that fails, or runs nothing, never counts as passed. */
async function suite(name, args, report, read) {
  rmSync(report, { force: true });
  const isPassed = await runProgram(name, args);
  const counts = readOf(report, read);
  const hasReason = counts.failed > 0 || (isPassed && counts.passed > 0);
  return hasReason ? counts : { ...counts, failed: 1 };
}

function readOf(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.error(`no report: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

function countVitest(report) {
  const files = report.testResults;
  // A file that could not be loaded failed without a test to its name.
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: failedInVitest(environment['MTLS_LENS_FAILURES']),
  };
}

function countPlaywright(report) {
  const { stats, errors } = report;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: failedInPlaywright(report),
  };
}

function describe(what, found, missing) {
  console.log(
    found === null
      ? `${what}: ${missing}`
      : `${what}: ${found.program}, ${found.version} (${found.source})`,
  );
}

async function provision() {
  const browser = provideChromium();
  describe('Chromium', browser, 'none could be had; set MTLS_LENS_CHROMIUM');
  if (browser !== null) environment['MTLS_LENS_CHROMIUM'] = browser.program;
  const jdk = provideJdk();
  const isNeeded = Boolean(process.env['CI']);
  const others = { FIREFOX: provideFirefox(), WEBKIT: provideWebKit() };
  for (const [name, found] of Object.entries(others)) {
    describe(
      name,
      found,
      isNeeded ? 'none; needed where CI is set' : 'none; its tests are skipped',
    );
    if (found !== null) environment[`MTLS_LENS_${name}`] = found.program;
  }
  describe('JDK', jdk, `none; ${isNeeded ? 'needed where CI is set' : 'its test is skipped'}`);
  if (jdk !== null) environment['MTLS_LENS_JAVA'] = jdk.program;
  const runtimes = provideRuntimes({ all: Boolean(environment['MTLS_LENS_ALL']) });
  for (const [name, { variable, found, missing }] of Object.entries(runtimes)) {
    describe(name, found, missing);
    if (found !== null) environment[variable] = found.program;
  }
  const wanted = [jdk, ...Object.values(others)];
  return asOne(browser !== null && (!isNeeded || wanted.every((found) => found !== null)));
}

function vitest(project) {
  const report = join(results, `${project}.json`);
  environment['MTLS_LENS_FAILURES'] = join(results, `${project}-failures.json`);
  rmSync(environment['MTLS_LENS_FAILURES'], { force: true });
  const args = [
    ...['run', '--project', project, '--reporter=default'],
    ...['--reporter=json', `--outputFile.json=${report}`],
    '--reporter=./e2e/vitest-failures.mjs',
  ];
  return suite('vitest', args, report, countVitest);
}

async function build() {
  isBuilt = await runProgram('vite', ['build', '--logLevel', 'warn']);
  return asOne(isBuilt);
}

function budgets() {
  if (!isBuilt) return notRun();
  const rows = measureBudgets(join(root, 'dist'));
  for (const { name, size, limit } of rows) {
    console.log(`${name}: ${size} of ${limit} bytes${size > limit ? ', too large' : ''}`);
  }
  const failed = rows.filter(({ size, limit }) => size > limit).length;
  return { passed: rows.length - failed, failed };
}

function reproducible() {
  if (!isBuilt) return notRun();
  try {
    const differences = differencesOfSecondBuild(root);
    for (const line of differences) console.log(line);
    return asOne(differences.length === 0);
  } catch (error) {
    console.error(error.message);
    return asOne(false);
  }
}

async function lighthouse() {
  if (!isBuilt) return notRun();
  try {
    const { scores, complaints } = await auditAlways(environment['MTLS_LENS_CHROMIUM']);
    for (const [name, score] of scores) console.log(`${name}: ${score} of 100`);
    for (const complaint of complaints) console.log(complaint);
    const passed = scores.filter(([, score]) => score === 100).length;
    return { passed, failed: scores.length - passed };
  } catch (error) {
    console.error(error.message);
    return asOne(false);
  }
}

async function endToEnd() {
  if (!isBuilt) return notRun();
  const report = join(results, 'playwright.json');
  environment['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report;
  environment['PORT'] = String(await freePort());
  return suite(
    'playwright',
    ['test', '-c', 'e2e', '--reporter=list,json'],
    report,
    countPlaywright,
  );
}

/** Where CI is set every program must be there; elsewhere the rows of a missing one are skipped. */
function proxies() {
  const found = provideProxies(join(results, 'proxies'));
  for (const one of found) {
    describe(one.name, one.program === null ? null : one, 'none could be had');
    if (one.program !== null) environment[`MTLS_LENS_${one.name.toUpperCase()}`] = one.program;
  }
  if (found.every(({ program }) => program === null) && !process.env['CI']) {
    console.log('skipped: no proxy is installed, and apt-get could not bring one');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  modules(found.find(({ name }) => name === 'nginx')?.program ?? null);
  return vitest('proxies');
}

/** Where no module fits, the rows of what it runs are skipped. */
function modules(nginx) {
  if (nginx === null) return;
  for (const { name, folder, source } of provideModules(nginx, join(results, 'proxies'))) {
    console.log(
      `nginx, ${name} module: ${folder ?? 'none that fits'}${source ? ` (${source})` : ''}`,
    );
    if (folder !== null) environment[`MTLS_LENS_NGINX_${name.toUpperCase()}`] = folder;
  }
}

function notRun() {
  console.error('not run: there is no build');
  return asOne(false);
}

const stages = {
  types: () => check('tsc', ['-b']),
  lint: () => check('biome', ['ci', '.']),
  'dead code': () => check('knip', []),
  provision,
  'unit and conformance': () => vitest('unit'),
  'real proxies': proxies,
  build,
  budgets,
  reproducible,
  lighthouse,
  'end to end': endToEnd,
};

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

const summary = ({ passed, failed, skipped = 0 }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

async function runStage([name, run]) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const counts = await run();
  const line = `${name}: ${summary(counts)}, ${seconds(start)}`;
  console.log(line);
  return { stage: name, ...counts, line };
}

/** Last of all but the table, so that the end of a log is enough to know what failed. */
function tellFailures(rows) {
  const failures = rows
    .filter(({ failed }) => failed > 0)
    .flatMap(({ stage, failures = [] }) =>
      failures.length === 0
        ? [{ stage, file: '', name: 'failed: what it wrote says why', message: '' }]
        : failures.map((one) => ({ stage, ...one })),
    );
  if (failures.length === 0) return;
  console.log(`\n== what failed, MTLS_LENS_SEED=${environment['MTLS_LENS_SEED']}`);
  for (const line of linesOf(failures)) console.log(line);
}

mkdirSync(results, { recursive: true });
const start = performance.now();
const rows = [];
for (const stage of Object.entries(stages)) rows.push(await runStage(stage));
tellFailures(rows);
console.log(`\n== all stages, on ${availableParallelism()} cores`);
for (const { line } of rows) console.log(line);
console.log(`total: ${seconds(start)}, MTLS_LENS_SEED=${environment['MTLS_LENS_SEED']}`);
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
