import { expect, test } from 'vitest';
import { createAsker } from './asker.ts';

test('while an answer is awaited only the newest wish is kept, and it is asked next', async () => {
  const asked: string[] = [];
  const taken: string[] = [];
  const answers: ((answer: string) => void)[] = [];
  const asker = createAsker<string, string>(
    (question) => {
      asked.push(question);
      return new Promise((resolve) => answers.push(resolve));
    },
    (answer) => taken.push(answer),
  );
  for (const wish of ['a', 'b', 'c']) asker.want(wish);
  expect(asked).toEqual(['a']);
  answers[0]!('A');
  await expect.poll(() => asked).toEqual(['a', 'c']);
  answers[1]!('C');
  await expect.poll(() => taken).toEqual(['A', 'C']);
});

test('after a failure the next wish is asked', async () => {
  const asked: string[] = [];
  const asker = createAsker<string, string>(
    (question) => {
      asked.push(question);
      return Promise.reject(new Error('broke down'));
    },
    () => undefined,
  );
  asker.want('a');
  asker.want('b');
  await expect.poll(() => asked).toEqual(['a', 'b']);
});
