import { countsIn, numbersIn } from '../numbers.ts';

/** A number in English. */
export const number = numbersIn('en');

/** A number of things in English. */
export const plural = countsIn('en');
