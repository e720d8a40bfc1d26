import type { Action } from "../screen.ts";
import * as words from "../words/current.ts";

/** What most screens offer besides what they are about. */
export const toContents: Action = { name: "contents", label: words.contents, to: ":contents" };
