import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CheckSlice, createCheckSlice } from './check.slice.ts';
import { createFilesSlice, type FilesSlice } from './files.slice.ts';
import { createGenerateSlice, type GenerateSlice } from './generate.slice.ts';
import { createInputSlice, type InputSlice } from './input.slice.ts';
import { createLogSlice, type LogSlice } from './log.slice.ts';
import { createOctetsSlice, type OctetsSlice } from './octets.slice.ts';
import { createOtherReadersSlice, type OtherReadersSlice } from './other-readers.slice.ts';
import { createOwnDecodersSlice, type OwnDecodersSlice } from './own-decoders.slice.ts';
import { createPageSlice, type PageSlice } from './page.slice.ts';
import { createPartsSlice, type PartsSlice } from './parts.slice.ts';
import { createPointerSlice, type PointerSlice } from './pointer.slice.ts';
import {
  createPreferencesSlice,
  type PreferencesSlice,
  type Remembered,
} from './preferences.slice.ts';
import { createReportSlice, type ReportSlice } from './report.slice.ts';
import { createSecondSlice, type SecondSlice } from './second.slice.ts';
import { createSharedSlice, type SharedSlice } from './shared.slice.ts';
import { createTrustSlice, type TrustSlice } from './trust.slice.ts';
import { createUpdateSlice, type UpdateSlice } from './update.slice.ts';

/** Everything that the page shows is made from this. */
export type AppState = InputSlice &
  FilesSlice &
  CheckSlice &
  ReportSlice &
  PreferencesSlice &
  OwnDecodersSlice &
  OtherReadersSlice &
  PartsSlice &
  OctetsSlice &
  PointerSlice &
  SecondSlice &
  TrustSlice &
  PageSlice &
  GenerateSlice &
  LogSlice &
  SharedSlice &
  UpdateSlice;
export type AppStore = StoreApi<AppState>;

/** A store of its own for each page or test, starting from remembered preferences. */
export const createAppStore = (remembered: Remembered): AppStore =>
  createStore<AppState>()((...tools) => ({
    ...createInputSlice(...tools),
    ...createFilesSlice(...tools),
    ...createCheckSlice(...tools),
    ...createReportSlice(...tools),
    ...createPreferencesSlice(remembered)(...tools),
    ...createOwnDecodersSlice(remembered.ownDecoders)(...tools),
    ...createOtherReadersSlice(...tools),
    ...createPartsSlice(...tools),
    ...createOctetsSlice(...tools),
    ...createPointerSlice(...tools),
    ...createSecondSlice(...tools),
    ...createTrustSlice(remembered.trustAnchors)(...tools),
    ...createPageSlice(...tools),
    ...createGenerateSlice(...tools),
    ...createLogSlice(...tools),
    ...createSharedSlice(...tools),
    ...createUpdateSlice(...tools),
  }));
