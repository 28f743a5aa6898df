import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CheckSlice, createCheckSlice } from './check.slice.ts';
import { createFilesSlice, type FilesSlice } from './files.slice.ts';
import { createInputSlice, type InputSlice } from './input.slice.ts';
import { createOwnDecodersSlice, type OwnDecodersSlice } from './own-decoders.slice.ts';
import { createPartsSlice, type PartsSlice } from './parts.slice.ts';
import {
  createPreferencesSlice,
  type PreferencesSlice,
  type Remembered,
} from './preferences.slice.ts';
import { createReportSlice, type ReportSlice } from './report.slice.ts';
import { createSecondSlice, type SecondSlice } from './second.slice.ts';
import { createUpdateSlice, type UpdateSlice } from './update.slice.ts';

/** Everything that the page shows is made from this. */
export type AppState = InputSlice &
  FilesSlice &
  CheckSlice &
  ReportSlice &
  PreferencesSlice &
  OwnDecodersSlice &
  PartsSlice &
  SecondSlice &
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
    ...createPartsSlice(...tools),
    ...createSecondSlice(...tools),
    ...createUpdateSlice(...tools),
  }));
