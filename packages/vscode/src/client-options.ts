import type { Command } from "./command.ts";

/** What the user has set, as far as the server is told. */
export interface Settings {
  readonly language: string;
  readonly spelling: boolean;
  readonly targets: string;
}

/** The server is this command; the client adds `--stdio`. */
export function serverArgs({ targets }: Settings): readonly string[] {
  return ["lsp", "--target", targets || "scorm12"];
}

/** What the server is told at the start; an empty language is the editor's own. */
export function initializationOptions({ language, spelling }: Settings): object {
  return { ...(language === "" ? {} : { language }), spelling };
}

/** Which files the server hears of. */
export const SELECTOR = [
  { scheme: "file", language: "markdown" },
  { scheme: "file", language: "yaml" },
];

/** As the client's library wants a program. */
export function executable({ command, args, env, shell }: Command) {
  return { command, args: [...args], options: { env, shell } };
}
