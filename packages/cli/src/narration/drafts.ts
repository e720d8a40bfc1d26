import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const LIST = "ban-nhap.json";
const ENDINGS = ["m4a", "mp3", "ogg", "opus", "wav"];

/** A recording that this command made: of which words, and what it sounded like. */
interface Draft {
  readonly words: string;
  readonly sound: string;
}

/** Which recordings in `folder` are drafts: a person's is never written over. */
export interface Drafts {
  /** How the page's recording stands to what is to be said. */
  stateOf(id: string, words: string): Promise<"missing" | "old" | "same" | "recorded">;
  /** Puts down that `<id>.<ending>` says `words`. */
  add(id: string, ending: string, words: string): Promise<void>;
  /** Writes when `<id>` says what, unless a person wrote that. */
  addCues(id: string, content: string): Promise<void>;
  save(): Promise<void>;
}

export async function readDrafts(folder: string): Promise<Drafts> {
  const path = join(folder, LIST);
  const list = new Map(Object.entries(await readList(path)));
  const soundOf = async (name: string) => digest(await readFile(join(folder, name)));
  return {
    async stateOf(id, words) {
      const names = ENDINGS.map((ending) => `${id}.${ending}`).filter((name) =>
        existsSync(join(folder, name)),
      );
      let state: "missing" | "old" | "same" = "missing";
      for (const name of names) {
        const draft = list.get(name);
        if (draft?.sound !== (await soundOf(name))) return "recorded";
        state = draft.words === digest(words) ? "same" : "old";
      }
      return state;
    },
    async add(id, ending, words) {
      const name = `${id}.${ending}`;
      // Said as WAV before, and as MP3 now: the page has one recording.
      for (const other of ENDINGS.map((one) => `${id}.${one}`)) {
        if (other !== name && list.delete(other)) await rm(join(folder, other), { force: true });
      }
      list.set(name, { words: digest(words), sound: await soundOf(name) });
    },
    async addCues(id, content) {
      const name = `${id}.vtt`;
      const path = join(folder, name);
      if (existsSync(path) && list.get(name)?.sound !== (await soundOf(name))) return;
      await writeFile(path, content);
      list.set(name, { words: digest(content), sound: digest(content) });
    },
    async save() {
      const sorted = Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
      await writeFile(path, `${JSON.stringify(sorted, undefined, 2)}\n`);
    },
  };
}

/** With a list that cannot be read nothing is a draft, and so nothing is written over. */
async function readList(path: string): Promise<Record<string, Draft | undefined>> {
  try {
    return Object(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return {};
  }
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
