/** The browsers that the page is held to. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Roles by which specs find things. https://www.w3.org/TR/wai-aria-1.2/#role_definitions */
export type Role = 'textbox' | 'button' | 'status' | 'region' | 'dialog' | 'link';

/** Keys by which specs move. https://www.w3.org/TR/uievents-key/ */
export type Key = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'Enter' | 'Escape';

/** A file that the browser saved. */
export interface Saved {
  readonly name: string;
  readonly contents: string;
}

/** Somebody at a browser, whichever it is: everything is found by its role and its accessible name. */
export interface Visitor {
  /** What the page printed or threw. WebKit's driver does not tell: it stays empty there. */
  readonly messages: readonly string[];
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Replaces what a textbox holds, as a paste does. */
  insert(textbox: string, text: string): Promise<void>;
  valueOf(textbox: string): Promise<string>;
  press(button: string | RegExp): Promise<void>;
  /** The visible text of the first with this role and name; "" where there is none. */
  textOf(role: Role, name: string | RegExp): Promise<string>;
  /** Hands files to the file button of the page. */
  choose(...paths: readonly string[]): Promise<void>;
  /** Moves the mouse there, in CSS pixels of the window. */
  hover(x: number, y: number): Promise<void>;
  /** Moves the mouse there and clicks. */
  click(x: number, y: number): Promise<void>;
  /** Presses a key where the focus is. */
  strike(key: Key): Promise<void>;
  /** Runs the body of an asynchronous function in the page; answers what it returns, as JSON would carry it. */
  run(body: string): Promise<unknown>;
  saved(): Promise<readonly Saved[]>;
  close(): Promise<void>;
}
