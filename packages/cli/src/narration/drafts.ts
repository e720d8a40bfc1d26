import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";

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
      const there = await namesIn(folder);
      const names = ENDINGS.flatMap((ending) => named(there, `${id}.${ending}`));
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
      for (const own of named(await namesIn(folder), name))
        if (list.get(own)?.sound !== (await soundOf(own))) return;
      await writeFile(path, content);
      list.set(name, { words: digest(content), sound: digest(content) });
    },
    async save() {
      const sorted = Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
      await writeFile(path, `${JSON.stringify(sorted, undefined, 2)}\n`);
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Those called `name`, whose ending may be in capitals, as recorders write it. */
function named(names: readonly string[], name: string): readonly string[] {
  const [stem, ending] = [name.slice(0, name.lastIndexOf(".")), extname(name)];
  return names.filter((one) => {
    const own = one.normalize("NFC");
    return own.startsWith(`${stem}.`) && own.slice(stem.length).toLowerCase() === ending;
  });
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
