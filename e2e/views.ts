import { generateKeyPairSync } from 'node:crypto';
import type { Page } from '@playwright/test';
import clients from '../src/core/two-values/two-clients.fixture.json' with { type: 'json' };
import chain from './anti-patterns.fixture.json' with { type: 'json' };
import { expect, type Inspector, SPRING } from './inspector.ts';
import objects from './objects.fixture.json' with { type: 'json' };
import values from './values.fixture.json' with { type: 'json' };

/** Something that the page can look like, and how it comes to. */
export interface View {
  readonly name: string;
  /** What the address leads to, if not to the page itself. */
  readonly route?: string;
  /** What must be so before the page is there. */
  readonly prepare?: (inspector: Inspector) => Promise<void>;
  /** From the page in its language to the view. */
  readonly reach: (inspector: Inspector) => Promise<void>;
}

/** Pastes a value, and waits for what is said of it. */
async function answer(inspector: Inspector, text: string): Promise<void> {
  await inspector.paste(text);
  await expect(inspector.verdict).not.toBeEmpty();
}

const after = (text: string) => (inspector: Inspector) => answer(inspector, text);

/** Every part of what was pasted, with all that it holds. */
const opened = (text: string) => async (inspector: Inspector) => {
  await answer(inspector, text);
  await expect(inspector.region('octets')).toBeVisible();
  await inspector.openAll();
};

/** The privacy promise, or the list of keys, over an answer. */
export async function openPrivacy({ page, names }: Inspector): Promise<void> {
  await page.getByRole('button', { name: names.promise }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function openTools({ page, names }: Inspector): Promise<void> {
  await page.getByRole('button', { name: names.tools[0], exact: true }).click();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
}

export async function openKeys(inspector: Inspector): Promise<void> {
  await openTools(inspector);
  await inspector.page.getByRole('menuitem').last().click();
  await expect(inspector.page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
}

export async function openGenerator(inspector: Inspector): Promise<void> {
  await openTools(inspector);
  await inspector.page.getByRole('menuitem', { name: inspector.names.tools[1] }).click();
}

/** Test certificates, made. */
async function generate(inspector: Inspector): Promise<void> {
  await openGenerator(inspector);
  const form = inspector.page.getByRole('form');
  await form.locator('[type=submit]').click();
  await expect(inspector.page.getByText(/BEGIN( |%20)CERTIFICATE/)).toBeVisible();
}

/** The page that reads logs; it stands between the generator and the keys. */
async function openLog(inspector: Inspector): Promise<void> {
  await openTools(inspector);
  await inspector.page.getByRole('menuitem').nth(1).click();
  await expect(inspector.page.getByRole('heading', { level: 2 })).toBeFocused();
}

/** A log that was pasted, read to its end: a value that arrived, and one that was damaged. */
export async function readLog(inspector: Inspector): Promise<void> {
  await openLog(inspector);
  const { page } = inspector;
  const value = values.alb.slice(values.alb.indexOf('-----'));
  const lines = [value, value.replaceAll('+', ' ')].map(
    (one, i) => `10.0.0.${i} 2026-11-17T09:1${i}:00Z X-SSL-CERT="${one}"\n`,
  );
  await page.getByRole('textbox').fill(lines.join('').repeat(20));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3);
  await inspector.openAll();
}

/** Two values beside each other. */
export async function compare(inspector: Inspector): Promise<void> {
  const { page, names } = inspector;
  const [add, textbox, region] = names.second;
  await page.getByRole('button', { name: add }).click();
  await page.getByRole('textbox', { name: textbox }).fill(clients.fails);
  await answer(inspector, clients.works);
  await expect(page.getByRole('region', { name: region, exact: true })).toContainText('9');
}

/** The report of the seed, from the link that the page makes of it, with the paste in it. */
export async function openShared(inspector: Inspector): Promise<void> {
  const { page, names } = inspector;
  await answer(inspector, values.seed);
  const report = page.getByRole('region', { name: names.report[0], exact: true });
  await report.getByRole('button', { name: names.report[5] }).click();
  await report.getByRole('checkbox').last().check();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await report.getByRole('button').last().click();
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).toContain('#/shared/');
  await page.goto(await read());
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
}

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const { leaf, issuing, root } = chain;

/** What an error log holds, with the header beside it. */
const ERROR = `java.io.IOException: java.lang.IllegalArgumentException: Illegal base64 character 20
\tat java.base/sun.security.provider.X509Factory.readOneBlock(X509Factory.java:620)
`;

/** As where a script cannot be had. */
const withhold = async (page: Page, script: RegExp): Promise<void> =>
  void (await page.route(script, (route) => route.abort()));

export const VIEWS: readonly View[] = [
  { name: 'empty', reach: async ({ verdict }) => expect(verdict).toBeEmpty() },
  { name: 'intact', reach: after(values.alb) },
  { name: 'intact, all of it open', reach: opened(values.alb) },
  {
    name: 'breaks in my app, all of it open',
    reach: async (inspector) => {
      await inspector.chooseApp(SPRING);
      await opened(values.seed)(inspector);
      await inspector.page.getByRole('button', { name: inspector.names.newDecoder }).click();
    },
  },
  { name: 'recovered, all of it open', reach: opened(values.spaces) },
  { name: 'cut off, all of it open', reach: opened(values.truncated) },
  { name: 'three certificates, all of it open', reach: opened(leaf.pem + issuing.pem + root.pem) },
  { name: 'readers that disagree, all of it open', reach: opened(objects.offset) },
  { name: 'CRL and OCSP, all of it open', reach: opened(objects.bundle + objects.ocsp) },
  { name: 'an error message beside it', reach: opened(`${ERROR}${values.spaces}`) },
  { name: 'an error message alone', reach: after(ERROR) },
  { name: 'no certificate', reach: after(values.dump) },
  { name: 'text output of a tool', reach: after(values.textOutput) },
  { name: 'not recognised', reach: after('eyJhbGciOiJFUzI1NiJ9') },
  { name: 'private key', reach: after(`${values.alb}\n${key}`) },
  {
    name: 'compared, all of it open',
    reach: async (inspector) => {
      await compare(inspector);
      await inspector.openAll();
    },
  },
  { name: 'Tools menu', reach: openTools },
  { name: 'privacy', reach: openPrivacy },
  { name: 'keys', reach: openKeys },
  { name: 'generate', reach: openGenerator },
  { name: 'generated', reach: generate },
  { name: 'logs', reach: openLog },
  { name: 'a log that was read', reach: readLog },
  { name: 'shared report', reach: openShared },
  {
    name: 'a link that was cut',
    route: './#/shared/7Vttb9s4',
    reach: async ({ page }) => expect(page.getByRole('alert')).toBeVisible(),
  },
  {
    name: 'working',
    // The worker never comes.
    prepare: async ({ page }) => void (await page.route(/inspect\.worker/, () => undefined)),
    reach: async (inspector) => {
      await inspector.paste(values.seed);
      await expect(inspector.page.locator('[data-busy=true]')).toBeVisible();
    },
  },
  {
    name: 'judged anew',
    reach: async (inspector) => {
      await after(values.seed)(inspector);
      // As long as the next answer takes, and no answer takes so long.
      const verdict = inspector.page.locator('[data-busy=false]');
      await verdict.evaluate((element) => element.setAttribute('data-busy', 'true'));
      await inspector.page.waitForTimeout(500);
    },
  },
  {
    name: 'no worker to be had',
    prepare: ({ page }) => withhold(page, /inspect\.worker/),
    reach: after(values.seed),
  },
  {
    name: 'no part to be had',
    prepare: ({ page }) => withhold(page, /assets\/answer-/),
    reach: async (inspector) => {
      await inspector.paste(values.seed);
      // Two parts are in that script; it is said once.
      await expect(inspector.page.getByRole('alert')).toHaveCount(1);
    },
  },
];
