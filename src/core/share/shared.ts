import type { AppChoice } from '../inspect/app.ts';
import type { Inspection } from '../view.ts';
import { isSharedInspection } from './shape.ts';

/** What a link carries: how the sender's page was set, what it said, and the paste where the sender wanted that. */
export interface Shared {
  readonly schema: 'mtls-lens/shared/1';
  readonly settings: {
    readonly app: AppChoice | null;
    /** As the sender wrote it; "" for the time of the inspection. */
    readonly judgedAt: string;
  };
  /** Without the paste; redacted as its report says. */
  readonly inspection: Inspection;
  readonly paste: string | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a link carried, if it is just what this page writes; null for anything else. Nothing of it is trusted further. */
export function parseShared(value: unknown): Shared | null {
  if (!isRecord(value) || value['schema'] !== 'mtls-lens/shared/1') return null;
  const { settings, inspection, paste } = value;
  if (!isSharedInspection(inspection) || !isRecord(settings)) return null;
  const { app, judgedAt } = settings;
  if (typeof judgedAt !== 'string' || (paste !== null && typeof paste !== 'string')) return null;
  if (app !== null && !isApp(app)) return null;
  return { schema: 'mtls-lens/shared/1', settings: { app, judgedAt }, inspection, paste };
}

function isApp(value: unknown): value is AppChoice {
  if (!isRecord(value)) return false;
  const { field, decoder, receiver } = value;
  const isText = (one: unknown): boolean => one === null || typeof one === 'string';
  return isText(field) && typeof decoder === 'string' && isText(receiver);
}
