import type { StateCreator } from 'zustand/vanilla';
import type { DamageId } from '../core/damage/damage.ts';
import type { TestCertificates, TestWish } from '../core/generate/wish.ts';
import type { SizeJson } from '../core/header-size/header-size.ts';
import type { SnippetKind } from '../core/snippet/snippet.ts';
import type { RefusedReason, Sent } from '../worker/generate-protocol.ts';
import type { AppState } from './store.ts';

/** How many of client, issuing CA and root the client sends. */
export type ChainLength = 1 | 2 | 3;

/** Why there are no certificates. `stopped`: the worker could not be started, took too long, or broke down. */
export type MakeFailure = RefusedReason | 'stopped';

/** What is to be generated. All of it lives in memory only, the key of a test certificate above all. */
export interface GenerateSlice {
  /** pasted: the certificates of the first textbox, where there are any. */
  readonly chainFrom: 'pasted' | 'made';
  readonly wish: TestWish;
  readonly chainLength: ChainLength;
  readonly made: TestCertificates | null;
  /** Counts the orders: each makes new certificates. */
  readonly orders: number;
  readonly isMaking: boolean;
  readonly makeFailure: MakeFailure | null;
  readonly sends: readonly Sent[];
  readonly sendSizes: readonly SizeJson[];
  readonly sender: string;
  readonly damage: DamageId | null;
  readonly snippet: SnippetKind;
  readonly chooseChain: (from: 'pasted' | 'made') => void;
  readonly changeWish: (change: Partial<TestWish>) => void;
  readonly chooseChainLength: (length: ChainLength) => void;
  readonly order: () => void;
  readonly takeMade: (made: TestCertificates) => void;
  readonly failToMake: (failure: MakeFailure) => void;
  readonly takeSends: (sends: readonly Sent[], sizes: readonly SizeJson[]) => void;
  readonly chooseSender: (sender: string) => void;
  readonly chooseDamage: (damage: DamageId | null) => void;
  readonly chooseSnippet: (snippet: SnippetKind) => void;
}

const WISH: TestWish = {
  key: 'p-256',
  commonName: 'client.example.test',
  names: ['client.example.test'],
  validity: 'valid',
  days: 365,
  plus: 'some',
  hasClientAuth: true,
};

/** The generate slice of a fresh page. */
export const createGenerateSlice: StateCreator<AppState, [], [], GenerateSlice> = (set) => ({
  chainFrom: 'pasted',
  wish: WISH,
  chainLength: 2,
  made: null,
  orders: 0,
  isMaking: false,
  makeFailure: null,
  sends: [],
  sendSizes: [],
  sender: 'alb',
  damage: null,
  snippet: 'fields',
  chooseChain: (chainFrom) => set({ chainFrom }),
  changeWish: (change) => set(({ wish }) => ({ wish: { ...wish, ...change }, makeFailure: null })),
  chooseChainLength: (chainLength) => set({ chainLength }),
  order: () =>
    set(({ orders }) => ({
      orders: orders + 1,
      isMaking: true,
      makeFailure: null,
      chainFrom: 'made',
    })),
  takeMade: (made) => set({ made, isMaking: false }),
  failToMake: (makeFailure) => set({ makeFailure, isMaking: false, made: null }),
  takeSends: (sends, sendSizes) => set({ sends, sendSizes }),
  chooseSender: (sender) => set({ sender, damage: null }),
  chooseDamage: (damage) => set({ damage }),
  chooseSnippet: (snippet) => set({ snippet }),
});
