/** contract.md, Entry: what is over is counted and said. */
export const MOST_CHARACTERS = 8 * 1024 * 1024;
