import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from '../free-port.mjs';

/** How long a driver may take to start, in milliseconds. */
const PATIENCE = 20_000;

/** Sends one command of the protocol and answers its value. https://www.w3.org/TR/webdriver2/ */
type Command = (method: string, path: string, body?: object) => Promise<unknown>;

/** WebKitGTK's driver on a screen of its own. `home` is where the browser saves files. */
export interface Driver {
  readonly command: Command;
  stop(): void;
}

/** A screen of its own number, which the server chooses and prints on descriptor 3. */
function startScreen(): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((done, fail) => {
    screen.once('error', fail).once('exit', () => fail(new Error('Xvfb ended')));
    screen.stdio[3]?.once('data', (number) =>
      done({ screen, display: `:${String(number).trim()}` }),
    );
  });
}

/** Starts the driver; throws if it does not answer. */
export async function startDriver(home: string): Promise<Driver> {
  const { screen, display } = await startScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', HOME: home },
  });
  const stop = (): void => {
    process.off('exit', stop);
    driver.kill('SIGKILL');
    screen.kill('SIGKILL');
  };
  process.once('exit', stop);
  const command: Command = (method, path, body) =>
    send(`http://127.0.0.1:${port}${path}`, method, body);
  await answering(command);
  return { command, stop };
}

async function answering(command: Command): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await command('GET', '/status');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function send(address: string, method: string, body?: object): Promise<unknown> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const { value } = (await (await fetch(address, init)).json()) as { readonly value: unknown };
  const error = value !== null && typeof value === 'object' && 'error' in value ? value : null;
  if (error !== null) throw new Error(`${method} ${address}: ${JSON.stringify(error)}`);
  return value;
}
