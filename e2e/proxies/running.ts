import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { environmentOf } from './programs.ts';

const MOST_WAITING = 20_000;
const STEP = 50;
const STOPPING = 5_000;

/** How a server program is started in the foreground. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** It is ready when it takes connections on all of these. */
  readonly ports: readonly number[];
  /** What may lie unpacked with its libraries: the program, and what it loads. */
  readonly unpacked: readonly string[];
}

/** A server program that runs. */
export class Running {
  readonly #child: ChildProcess;
  #said = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        this.#said += String(chunk);
      });
    }
  }

  /** What it has printed. */
  get said(): string {
    return this.#said;
  }

  /** Starts it and waits until it takes connections. Throws, with what it said, if it ends instead. */
  static async start({ program, args, folder, ports, unpacked }: Command): Promise<Running> {
    const env = {
      ...environmentOf(...unpacked),
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    };
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const running = new Running(child);
    try {
      await ready(child, ports);
    } catch (error) {
      await running.stop();
      throw new Error(`${program}: ${String(error)}\n${running.said}`);
    }
    return running;
  }

  /** Ends it: asks first, then insists. */
  async stop(): Promise<void> {
    if (isEnded(this.#child)) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await Promise.race([ended, wait(STOPPING)]);
    if (!isEnded(this.#child)) this.#child.kill('SIGKILL');
  }
}

const isEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

async function ready(child: ChildProcess, ports: readonly number[]): Promise<void> {
  const failed = new Promise<never>((_, fail) => child.once('error', fail));
  for (let waited = 0; waited < MOST_WAITING; waited += STEP) {
    const answers = await Promise.race([Promise.all(ports.map(takes)), failed]);
    if (answers.every(Boolean)) return;
    if (isEnded(child)) throw new Error('it ended');
    await wait(STEP);
  }
  throw new Error('it takes no connection');
}

const takes = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
