/** What the build uses of jsdom. Its published types would bring those of a browser into a build that runs in none. */
declare module 'jsdom' {
  interface Root {
    readonly attributes: Iterable<{ readonly name: string }>;
    removeAttribute(name: string): void;
    setAttribute(name: string, value: string): void;
  }

  export class JSDOM {
    constructor(html: string);
    readonly window: {
      readonly document: {
        readonly documentElement: Root;
        /** Throws where it does not understand the selector. */
        querySelector(selector: string): unknown;
      };
    };
  }
}
