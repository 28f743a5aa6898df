import { build, type UserConfig } from 'vite';

/** Builds one classic script of a module and all that it imports, now or later. Throws RangeError where it stays in pieces. */
export async function inOnePiece(
  root: string,
  input: string,
  { plugins = [], define = {} }: Pick<UserConfig, 'plugins' | 'define'> = {},
): Promise<string> {
  const built = await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins,
    define,
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = files.filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new RangeError(`${input} is in pieces`);
  return chunk.code;
}
