import { numbersIn } from '../numbers.ts';

/** A number in Korean. */
export const number = numbersIn('ko');
