/** The menu of the tools beside the page. */
export interface ToolsMessages {
  readonly name: string;
  readonly generate: string;
  readonly log: string;
}
