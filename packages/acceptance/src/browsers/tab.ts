/** One window of a browser, whatever it is driven by. */
export interface Tab {
  /** What the browser calls itself, with its version. */
  readonly browser: string;
  goTo(address: string): Promise<void>;
  /** What `expression` comes to in the window; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}
