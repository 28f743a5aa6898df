import type { MakeFailure } from '../../app/generate.slice.ts';
import type { Locale } from '../../app/preferences.slice.ts';
import type { DamageId } from '../../core/damage/damage.ts';
import type { TestKey, TestPlus, TestValidity, WishFault } from '../../core/generate/wish.ts';
import type { SnippetKind } from '../../core/snippet/snippet.ts';
import { generate as en } from './en/generate.ts';
import { generate as ja } from './ja/generate.ts';
import { generate as ko } from './ko/generate.ts';

/** The page that writes headers. */
export interface GenerateMessages {
  readonly name: string;
  readonly lead: string;
  readonly back: string;
  readonly chain: string;
  readonly pasted: (count: number) => string;
  readonly nothingPasted: string;
  readonly made: string;
  readonly key: string;
  readonly keys: Readonly<Record<TestKey, string>>;
  readonly commonName: string;
  readonly names: string;
  readonly namesHint: string;
  readonly validity: string;
  readonly validities: Readonly<Record<TestValidity, string>>;
  readonly days: string;
  readonly plus: string;
  readonly pluses: Readonly<Record<TestPlus, string>>;
  readonly clientAuth: string;
  readonly make: string;
  readonly making: string;
  readonly faults: Readonly<Record<WishFault, string>>;
  readonly failures: Readonly<Record<MakeFailure, string>>;
  readonly ready: (pluses: number) => string;
  readonly length: string;
  readonly lengths: readonly [client: string, issuing: string, root: string];
  readonly chainFile: string;
  readonly keyFile: string;
  readonly keyWarning: string;
  readonly sender: string;
  readonly derived: string;
  readonly ran: string;
  readonly damage: string;
  readonly undamaged: string;
  readonly damages: Readonly<Record<DamageId, string>>;
  readonly as: string;
  readonly snippets: Readonly<Record<SnippetKind, string>>;
  readonly output: string;
  readonly copyOutput: string;
  readonly inspect: string;
  readonly event: string;
  readonly lineEnds: string;
  readonly empty: string;
  readonly albKeys: string;
}

/** The words of that page: loaded with it. */
export const generateWords: Readonly<Record<Locale, GenerateMessages>> = { en, ko, ja };
