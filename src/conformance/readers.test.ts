import { describe, expect, test } from 'vitest';
import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import { formats } from '../formats/registry.ts';
import { runCode } from './fixes/code-runner.ts';
import { languages, runInV8 } from './fixes/languages.ts';
import { programReaders } from './fixes/proxies.ts';
import { digests, meant, readers, rowsOf, type Task, tasksOf } from './fixes/tasks.ts';

function expectClients(tasks: readonly Task[], answers: readonly Buffer[]): void {
  expect(tasks.length).toBeGreaterThan(10);
  expect(digests(tasks, answers)).toEqual(meant(tasks));
}

/** Those with readers; the others run a fix of a library. */
const spoken = languages.filter(({ id }) =>
  readers.some((fix) => fix.id.startsWith(`${id}-reads-`)),
);

describe('code that reads a form gives the client’s certificate, in its own runtime', () => {
  test('JavaScript', () => {
    const tasks = tasksOf('javascript');
    expectClients(
      tasks,
      tasks.map(({ fix, value }) => runInV8(fix.code, value)),
    );
  });

  test.for(spoken)('$id', (language, { skip }) => {
    const tasks = tasksOf(language.id);
    const answers = runCode(language, tasks);
    if (answers !== null) return expectClients(tasks, answers);
    const note = `what runs ${language.id} is not installed: its code was not run`;
    if (process.env['CI'] && language.need === 'required') throw new Error(note);
    console.warn(note);
    return skip(note);
  });
});

describe('the list of readers', () => {
  test('what is marked as run is run', () => {
    // Those of programs by e2e/proxies, which runs every one of this list.
    const here = ['javascript', ...spoken.map(({ id }) => id), ...programReaders];
    const ran = readers.filter(({ run }) => run === 'ran').map(({ id }) => id.split('-reads-')[0]);
    expect(new Set(ran)).toEqual(new Set(here));
  });

  test('every format with a certificate in it is read by some code in every language', () => {
    // The PEM in an event of API Gateway is a string once the framework has parsed the event.
    const carrying = formats
      .map(({ id }) => id)
      .filter((id) => id !== 'api-gateway-json' && rowsOf(id).length > 0);
    expect(carrying.length).toBeGreaterThan(8);
    for (const target of new Set(readers.map((fix) => fix.target))) {
      const read = readers.filter((fix) => fix.target === target).flatMap((fix) => fix.formats);
      const known = [...read, ...PERCENT_ENCODED_PEM];
      expect([target, carrying.filter((id) => !known.includes(id))]).toEqual([target, []]);
    }
  });
});
