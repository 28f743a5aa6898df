const ANY_POLICY = '2.5.29.32.0';

/**
 * The lowest level of the valid policy graph (RFC 9618, section 5): each valid policy with those that are expected below
 * it. Whether the graph is empty needs no more, as what has no child is pruned. Work grows with the policies, not with
 * the paths through them.
 */
export class PolicyGraph {
  #level: ReadonlyMap<string, ReadonlySet<string>> = new Map([[ANY_POLICY, new Set([ANY_POLICY])]]);

  get isEmpty(): boolean {
    return this.#level.size === 0;
  }

  /** RFC 5280, section 6.1.3 (d) and (e): the level of the next certificate. `policies` null: it has no such extension. */
  descend(policies: ReadonlySet<string> | null, isAnyAllowed: boolean): void {
    const above = this.#level;
    const expected = new Set([...above.values()].flatMap((set) => [...set]));
    const named = above.size === 0 ? [] : [...(policies ?? [])];
    // (d) (1): expected above, or else below anyPolicy.
    const own = named.filter(
      (policy) => policy !== ANY_POLICY && (expected.has(policy) || above.has(ANY_POLICY)),
    );
    // (d) (2): whatever is expected above goes on.
    const inherited = named.includes(ANY_POLICY) && isAnyAllowed ? expected : [];
    this.#level = new Map([...own, ...inherited].map((policy) => [policy, new Set([policy])]));
  }

  /** RFC 5280, section 6.1.4 (b): mapped policies expect others below; where mapping is inhibited, they go. */
  map(mappings: ReadonlyMap<string, readonly string[]>, isMappingAllowed: boolean): void {
    if (mappings.size === 0) return;
    const level = new Map(this.#level);
    for (const [from, to] of mappings) {
      const isReached = level.has(from) || level.has(ANY_POLICY);
      if (isMappingAllowed && isReached) level.set(from, new Set(to));
      else level.delete(from);
    }
    this.#level = level;
  }
}
