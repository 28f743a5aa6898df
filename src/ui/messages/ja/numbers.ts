import { numbersIn } from '../numbers.ts';

/** A number in Japanese. */
export const number = numbersIn('ja');
