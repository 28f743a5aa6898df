import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Download, Page } from '@playwright/test';
import type { Key, Role, Saved, Visitor } from './visitor.ts';

/** A visitor in a browser that Playwright drives. Firefox tells nothing of downloads, but leaves them in a folder. */
export class PlaywrightVisitor implements Visitor {
  readonly messages: string[] = [];
  readonly #downloads: Download[] = [];
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #folder: string;

  private constructor(context: BrowserContext, page: Page, folder: string) {
    this.#context = context;
    this.#page = page;
    this.#folder = folder;
    page.on('console', (message) => this.messages.push(message.text()));
    page.on('pageerror', (error) => this.messages.push(error.message));
    page.on('download', (download) => this.#downloads.push(download));
  }

  static async at(browser: Browser, folder: string): Promise<PlaywrightVisitor> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'allow',
    });
    return new PlaywrightVisitor(context, await context.newPage(), folder);
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async insert(textbox: string, text: string): Promise<void> {
    await this.#box(textbox).focus();
    await this.#box(textbox).evaluate((box, given) => {
      if (box instanceof HTMLTextAreaElement) box.select();
      document.execCommand('insertText', false, given);
    }, text);
  }

  valueOf(textbox: string): Promise<string> {
    return this.#box(textbox).inputValue();
  }

  async press(button: string | RegExp): Promise<void> {
    await this.#page.getByRole('button', { name: button }).first().click();
  }

  async textOf(role: Role, name: string | RegExp): Promise<string> {
    const [first] = await this.#page.getByRole(role, { name }).all();
    return first === undefined ? '' : first.innerText();
  }

  async choose(...paths: readonly string[]): Promise<void> {
    await this.#page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...paths]);
  }

  async hover(x: number, y: number): Promise<void> {
    await this.#page.mouse.move(x, y);
  }

  async click(x: number, y: number): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  async strike(key: Key): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  run(body: string): Promise<unknown> {
    return this.#page.evaluate(`(async () => {${body}})()`);
  }

  async saved(): Promise<readonly Saved[]> {
    const told = this.#downloads.map(async (download) => ({
      name: download.suggestedFilename(),
      contents: await readFile(await download.path(), 'utf8'),
    }));
    if (told.length > 0) return Promise.all(told);
    return filesIn(this.#folder);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  #box(name: string) {
    return this.#page.getByRole('textbox', { name, exact: true });
  }
}

/** The text files in a folder; none where there is no folder, and without those that a browser renames meanwhile. */
export async function filesIn(folder: string): Promise<readonly Saved[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const read = await Promise.all(
    files.map(async ({ name }) => ({ name, contents: await contentsOf(join(folder, name)) })),
  );
  return read.filter((file): file is Saved => file.contents !== null);
}

/** A text, or null where no such file is there any more. */
async function contentsOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
