import { filesIn } from './playwright-visitor.ts';
import type { Key, Role, Saved, Visitor } from './visitor.ts';
import { type Driver, startDriver } from './webdriver.ts';

/** Elements that may have a role; the driver's computed role and label decide. */
const CANDIDATES: Readonly<Record<Role, string>> = {
  textbox: 'textarea, input',
  button: 'button, summary',
  status: '[role=status], output',
  region: 'section',
  dialog: 'dialog',
  link: 'a[href]',
};

/** The name of an element reference in the protocol. https://www.w3.org/TR/webdriver2/#elements */
const REFERENCE = 'element-6066-11e4-a52e-4f735466cecf';

/** The keys of the protocol. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<Key, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
};

/** A visitor in WebKitGTK's MiniBrowser, which Playwright cannot drive. */
export class WebDriverVisitor implements Visitor {
  readonly messages: readonly string[] = [];
  readonly #driver: Driver;
  readonly #session: string;
  readonly #folder: string;

  private constructor(driver: Driver, session: string, folder: string) {
    this.#driver = driver;
    this.#session = `/session/${session}`;
    this.#folder = folder;
  }

  /** A driver of its own for each: one that has ended a session may never answer to the next. */
  static async at(binary: string, folder: string): Promise<WebDriverVisitor> {
    const browser = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
    const driver = await startDriver(folder);
    try {
      const asked = { capabilities: { alwaysMatch: browser } };
      const answer = await driver.command('POST', '/session', asked);
      const { sessionId } = answer as { readonly sessionId: string };
      return new WebDriverVisitor(driver, sessionId, folder);
    } catch (error) {
      driver.stop();
      throw error;
    }
  }

  async open(address: string): Promise<void> {
    await this.#do('POST', '/url', { url: address });
  }

  async reload(): Promise<void> {
    await this.#do('POST', '/refresh', {});
  }

  async insert(textbox: string, text: string): Promise<void> {
    const script = `const [box, text] = arguments; box.focus(); box.select();
      document.execCommand('insertText', false, text);`;
    await this.#settled(async () => {
      const args = [{ [REFERENCE]: await this.#need('textbox', textbox) }, text];
      await this.#do('POST', '/execute/sync', { script, args });
    });
  }

  async valueOf(textbox: string): Promise<string> {
    return this.#settled(async () => {
      const box = await this.#need('textbox', textbox);
      return String(await this.#do('GET', `/element/${box}/property/value`));
    });
  }

  async press(button: string | RegExp): Promise<void> {
    await this.#settled(async () => {
      await this.#do('POST', `/element/${await this.#need('button', button)}/click`, {});
    });
  }

  async textOf(role: Role, name: string | RegExp): Promise<string> {
    return this.#settled(async () => {
      const found = await this.#find(role, name);
      return found === null ? '' : String(await this.#do('GET', `/element/${found}/text`));
    });
  }

  async choose(...paths: readonly string[]): Promise<void> {
    const picker = await this.#sought('a file button', async () => {
      const [first = null] = await this.#all('input[type=file]');
      return first;
    });
    await this.#do('POST', `/element/${picker}/value`, { text: paths.join('\n') });
  }

  hover(x: number, y: number): Promise<void> {
    return this.#mouse([{ type: 'pointerMove', origin: 'viewport', x, y }]);
  }

  click(x: number, y: number): Promise<void> {
    const move = { type: 'pointerMove', origin: 'viewport', x, y };
    const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
    return this.#mouse([move, ...press]);
  }

  async strike(key: Key): Promise<void> {
    const value = KEYS[key];
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await this.#do('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async run(body: string): Promise<unknown> {
    const script = `const done = arguments[0];
      (async () => {${body}})().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await this.#do('POST', '/execute/async', { script, args: [] });
    const { value, error } = answer as { readonly value?: unknown; readonly error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  saved(): Promise<readonly Saved[]> {
    return filesIn(this.#folder);
  }

  async close(): Promise<void> {
    await this.#do('DELETE', '').finally(this.#driver.stop);
  }

  async #mouse(actions: readonly object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    const mouse = { type: 'pointer', id: 'mouse', parameters, actions };
    await this.#do('POST', '/actions', { actions: [mouse] });
  }

  #do(method: string, path: string, body?: object): Promise<unknown> {
    return this.#driver.command(method, `${this.#session}${path}`, body);
  }

  async #all(value: string): Promise<readonly string[]> {
    const found = await this.#do('POST', '/elements', { using: 'css selector', value });
    return (found as readonly Readonly<Record<string, string>>[]).map(
      (one) => one[REFERENCE] ?? '',
    );
  }

  async #find(role: Role, name: string | RegExp): Promise<string | null> {
    for (const element of await this.#all(CANDIDATES[role])) {
      if ((await this.#roleOf(element)) !== role) continue;
      const label = String(await this.#do('GET', `/element/${element}/computedlabel`));
      if (typeof name === 'string' ? label.trim() === name : name.test(label)) return element;
    }
    return null;
  }

  /** Of what no assistive technology is told of, the driver knows no role but "unknown error". */
  async #roleOf(element: string): Promise<unknown> {
    try {
      return await this.#do('GET', `/element/${element}/computedrole`);
    } catch (error) {
      if (!/unknown error/.test(String(error))) throw error;
      return null;
    }
  }

  /** Does it again where the page changed, or was loaded anew, between two commands. */
  async #settled<T>(act: () => Promise<T>): Promise<T> {
    for (let left = 5; ; left--) {
      try {
        return await act();
      } catch (error) {
        if (left === 0 || !/stale element|no such element/.test(String(error))) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
  }

  #need(role: Role, name: string | RegExp): Promise<string> {
    return this.#sought(`${role} ${name}`, () => this.#find(role, name));
  }

  /** As Playwright does, waits until it is there. */
  async #sought(what: string, find: () => Promise<string | null>): Promise<string> {
    for (let left = 50; left > 0; left--) {
      const found = await find();
      if (found !== null) return found;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`${what} never came`);
  }
}
