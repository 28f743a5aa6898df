import { createStore, type StoreApi } from 'zustand/vanilla';
import { createInputSlice, type InputSlice } from './input.slice.ts';
import { createPartsSlice, type PartsSlice } from './parts.slice.ts';
import {
  createPreferencesSlice,
  type Preferences,
  type PreferencesSlice,
} from './preferences.slice.ts';
import { createReportSlice, type ReportSlice } from './report.slice.ts';

/** Everything that the page shows is made from this. */
export type AppState = InputSlice & ReportSlice & PreferencesSlice & PartsSlice;
export type AppStore = StoreApi<AppState>;

/** A store of its own for each page or test, starting from remembered preferences. */
export const createAppStore = (remembered: Preferences): AppStore =>
  createStore<AppState>()((...tools) => ({
    ...createInputSlice(...tools),
    ...createReportSlice(...tools),
    ...createPreferencesSlice(remembered)(...tools),
    ...createPartsSlice(...tools),
  }));
