import type { Catalog } from '../../core/catalog.ts';
import type { Fix } from '../../core/plugin.ts';

/**
 * The fixes in the order of the ready-made stacks: of their decoder first, then of their runtime; the rest as they were,
 * but nginx before other proxies that stand between the sender and the app: it is what most put there.
 */
export function inOrderOfStacks(
  fixes: readonly Fix[],
  { stacks, decoders }: Pick<Catalog, 'stacks' | 'decoders'>,
): readonly Fix[] {
  const runtimes = stacks.map(
    (stack) => decoders.find(({ id }) => id === stack.decoder)?.runtime ?? null,
  );
  const place = (fix: Fix): number => {
    const ofDecoder = stacks.findIndex(({ decoder }) => fix.decoders.includes(decoder));
    if (ofDecoder !== -1) return ofDecoder;
    const ofRuntime = runtimes.findIndex((runtime) => runtime === (fix.runtime ?? ''));
    // Behind those that name the decoder itself.
    if (ofRuntime !== -1) return ofRuntime + 0.5;
    return isNginxBetween(fix) ? stacks.length : stacks.length + 1;
  };
  return [...fixes].sort((a, b) => place(a) - place(b));
}

const isNginxBetween = ({ who, target, sends }: Fix): boolean =>
  who === 'proxy' && sends !== true && target.startsWith('nginx');
