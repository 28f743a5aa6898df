/** The menu of the tools beside the page. */
export interface ToolsMessages {
  readonly name: string;
  readonly generate: string;
  readonly log: string;
  /** The entry, and the name of the dialog that it opens. */
  readonly keyboard: string;
}
