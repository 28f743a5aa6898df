/** Asks for what is wanted now; while an answer is awaited only the newest wish is kept. */
export interface Asker<Q> {
  want(question: Q): void;
}

/** One question at a time, so that what is slow to answer is not asked ever more. A failure leaves the last answer. */
export function createAsker<Q, A>(
  ask: (question: Q) => Promise<A>,
  take: (answer: A) => void,
): Asker<Q> {
  let isBusy = false;
  let next: { readonly question: Q } | null = null;
  const done = (): void => {
    isBusy = false;
    const wish = next;
    next = null;
    if (wish !== null) want(wish.question);
  };
  function want(question: Q): void {
    if (isBusy) {
      next = { question };
      return;
    }
    isBusy = true;
    ask(question).then(take).then(done, done);
  }
  return { want };
}
