/** What validates paths, with what reads the anchors that they end at: in a chunk of its own. */
export { anchorsJson, readAnchors } from './anchors.ts';
export { clientPaths } from './client-paths.ts';
