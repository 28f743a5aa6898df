import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Language, names } from './names.ts';

/** "My app": what it reads, by the names that the page offers. */
export interface AppChoice {
  readonly field: string;
  readonly decoder: RegExp;
  readonly parser: RegExp;
}

/** The application of the ticket that this project began with: Spring reads X-SSL-CERT with URLDecoder. */
export const SPRING: AppChoice = {
  field: 'X-SSL-CERT',
  decoder: /URLDecoder/,
  parser: /^CertificateFactory\.getInstance\("X\.509"\)\.generateCertificate\(/,
};

/** The scripts that end what the page fetches at leisure: of the octets, of the log, and of the libraries in each of two workers. */
const LAST = ['map-octets', 'virtual-rows', 'log-judge', 'read-all', 'x509', 'x509'];

/** Those that have not been asked for yet. */
function missing(requests: readonly string[]): readonly string[] {
  const count = (name: string): number =>
    requests.filter((url) => url.includes(`/${name}-`)).length;
  return LAST.filter(
    (name, i) => count(name) <= LAST.slice(0, i).filter((one) => one === name).length,
  );
}

/** The page as a person meets it: everything is found by its role and its accessible name. */
export class Inspector {
  readonly page: Page;
  language: Language = 'en';
  readonly #requests: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.context().on('request', (request) => this.#requests.push(request.url()));
    page.on('websocket', (socket) => this.#requests.push(socket.url()));
  }

  /** Loads the page and chooses the language as a person would. */
  async open(language: Language = 'en', route = './'): Promise<void> {
    await this.page.goto(route);
    // Keys reach what is alive; what is done before then is first-paint.spec.ts's.
    await this.page.locator('[data-live] header').waitFor();
    if (language !== 'en') await this.choose(language);
  }

  /** Waits until the page has fetched all that it wants. Answers how to ask for every address that it asks for from then on. */
  async recordRequests(): Promise<() => readonly string[]> {
    // A quiet network says nothing: a busy machine is long at a script before it asks for the next.
    await expect.poll(() => missing(this.#requests)).toEqual([]);
    await this.page.waitForLoadState('networkidle');
    const before = this.#requests.length;
    return () => this.#requests.slice(before);
  }

  async choose(language: Language): Promise<void> {
    const combobox = this.page.getByRole('combobox', { name: this.names.language, exact: true });
    await combobox.selectOption(language);
    this.language = language;
    const theme = this.page.getByRole('combobox', { name: this.names.theme, exact: true });
    await expect(theme).toBeVisible();
  }

  get names(): (typeof names)[Language] {
    return names[this.language];
  }

  get input(): Locator {
    return this.page.getByRole('textbox', { name: this.names.input, exact: true });
  }

  get verdict(): Locator {
    return this.page.getByRole('status', { name: this.names.verdict, exact: true });
  }

  /** The buttons of an empty page that show a value. */
  get examples(): Locator {
    const examples = this.page.getByRole('region', { name: this.names.examples, exact: true });
    return examples.getByRole('button');
  }

  region(name: keyof (typeof names)[Language]['regions']): Locator {
    return this.page.getByRole('region', { name: this.names.regions[name] });
  }

  /** The n-th certificate in the order sent, from 1. */
  certificate(n: number): Locator {
    return this.region('certificates')
      .getByRole('article')
      .nth(n - 1);
  }

  /** Replaces the input by what the clipboard holds, as Ctrl+V does. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.input.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  async chooseApp({ field, decoder, parser }: AppChoice): Promise<void> {
    const group = this.page.getByRole('group', { name: this.names.app });
    const [fields, decoders, parsers] = this.names.choices;
    await select(group.getByRole('combobox', { name: fields }), new RegExp(`^${field}$`));
    await select(group.getByRole('combobox', { name: decoders }), decoder);
    await select(group.getByRole('combobox', { name: parsers }), parser);
  }

  async chooseReplyLanguage(language: Language): Promise<void> {
    const { replyLanguage } = this.names;
    await this.page.getByRole('combobox', { name: replyLanguage }).selectOption(language);
  }

  /** Opens every part of an answer that is closed, and every detail. */
  async openAll(): Promise<void> {
    const main = this.page.getByRole('main');
    const closed = main.getByRole('button', { expanded: false });
    while ((await closed.count()) > 0) await closed.first().click();
    await main.locator('details').evaluateAll((all) => {
      for (const details of all) details.toggleAttribute('open', true);
    });
  }

  /** Presses "Copy reply" and answers its lines. */
  async copyReply(): Promise<readonly string[]> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.page.getByRole('button', { name: this.names.copyReply }).first().click();
    const read = (): Promise<string> => this.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(read).not.toBe('');
    return (await read()).split('\n');
  }
}

async function select(combobox: Locator, label: RegExp): Promise<void> {
  const option = combobox.getByRole('option').filter({ hasText: label }).first();
  await combobox.selectOption(await option.getAttribute('value'));
}

/** A test that is handed the page. */
export const test = base.extend<{ inspector: Inspector }>({
  inspector: async ({ page }, use) => {
    await use(new Inspector(page));
  },
});

export { expect };
