import type { Locale } from '../../app/preferences.slice.ts';
import type { BrokenRuleJson } from '../../core/profile/judge.ts';
import type { Topic, TopicArgs } from '../../core/profile/topics.ts';
import { once } from './once.ts';

/** What is said on one topic: what it is about, what is wrong and what follows, and what to do. `who`: the platform, or "". */
export interface TopicWords<T extends Topic> {
  readonly name: string;
  readonly broken: (args: TopicArgs[T], who: string) => string;
  readonly advice: string;
}

/** Words for every topic: a missing topic or a wrong argument does not compile. */
export type TopicMessages = { readonly [T in Topic]: TopicWords<T> };

const loaders: Readonly<Record<Locale, () => Promise<{ readonly topics: TopicMessages }>>> = {
  en: () => import('./en/topics.ts'),
  ko: () => import('./ko/topics.ts'),
  ja: () => import('./ja/topics.ts'),
};

/** The words of a language, a chunk of its own. */
export const loadTopics = once((locale) => loaders[locale]().then(({ topics }) => topics));

/** The sentence of a rule that is broken. */
export function renderBroken(
  topics: TopicMessages,
  { topic, args }: Pick<BrokenRuleJson, 'topic' | 'args'>,
  who: string,
): string {
  // As for findings: the arguments are those of the topic, which TypeScript cannot see through JSON.
  const render = topics[topic].broken as (given: BrokenRuleJson['args'], who: string) => string;
  return render(args, who);
}
