import type { Wrapping } from '../wrapping.ts';
import { literals } from './literals.ts';

/** Every wrapping, those with the surest marks first: where two explain the same stretch, the earlier one does. */
export const WRAPPINGS: readonly Wrapping[] = [literals];
