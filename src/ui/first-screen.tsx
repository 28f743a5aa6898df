/** What the first screen shows beside the textbox: a chunk of its own, for the textbox must not wait for it. */
export { recipes } from './captures/captures.tsx';
export { Header } from './header/header.tsx';
export { Bar } from './input/bar.tsx';
export { Controls } from './input/controls.tsx';
export { Start } from './start/start.tsx';
export { Verdict } from './verdict/verdict.tsx';
