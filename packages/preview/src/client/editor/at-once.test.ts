import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Text } from "@codemirror/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { courseFolder } from "../../../../compiler/test/course-folder.ts";
import { createSources } from "../../sources/sources.ts";
import type { Sent } from "../sources.ts";
import { changesOf } from "./changes.ts";
import { Keeper, type SaveState } from "./keeper.ts";

const RUNS = process.env.HOCVU_SEEDS ? 300 : 15;
const FILE = "01-dam-may.md";

type Doing =
  | { readonly kind: "type" | "outside" | "form"; readonly at: number }
  | { readonly kind: "save" | "sync" | "lose" | "die" | "revive" };

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("type" as const), at: fc.nat(999) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("outside" as const, "form"), at: fc.nat(999) }),
  },
  fc.record({ kind: fc.constantFrom("save" as const, "sync", "lose", "die", "revive") }),
);

test("whatever an author, a form and other programs write, and whenever the service dies, each word is there once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 5, maxLength: 25 }), async (doings) => {
      const play = await begin();
      for (const one of doings) await play.do(one);
      await play.end();
    }),
    { numRuns: RUNS },
  );
}, 200_000);

async function begin() {
  let made = 0;
  const word = () => `chữ${made++}`;
  const line = () => `${word()} ${word()} ${word()} ${word()}.`;
  const root = await courseFolder({
    [FILE]: `\uFEFF${Array.from({ length: 12 }, line).join("\r\n\r\n")}\r\n`,
  });
  const path = join(root, FILE);
  let sources = createSources(root, 0);
  let isDead = false;
  let isLost = false;
  let ids = 0;
  const states: SaveState[] = [];
  /** One side's words of a conflict go: that was chosen. */
  const chosen = new Set<string>();
  const first = await sources.read(FILE);
  if (!first) throw new Error("no file");
  let doc = Text.of(first.text.split("\n"));
  let draft: string | undefined;

  const keeper = new Keeper(first, {
    apply(changes) {
      doc = changes.apply(doc);
    },
    told: (state) => void states.push(state),
    draft(unsaved) {
      draft = unsaved?.doc;
    },
    async read(file) {
      if (isDead) throw new Error("dead");
      return sources.read(file);
    },
    async send(file, digest, edits, id, base): Promise<Sent> {
      if (isDead) throw new Error("dead");
      const answer = await sources.edit({ file, digest, edits, id, base });
      if (isLost) {
        isLost = false;
        throw new Error("lost");
      }
      if (answer.kind === "written" || answer.kind === "conflict") return answer;
      return { kind: "refused", code: answer.kind };
    },
    newId: () => String(ids++),
    wait: async () => undefined,
  });

  /** A place between two words, or behind the last one. */
  const placeIn = (text: string, at: number) => {
    const ends = [...text.matchAll(/chữ\d+/g)].map(({ 0: found, index }) => index + found.length);
    return ends[at % ends.length] ?? 0;
  };
  const wordsIn = (text: string): readonly string[] => text.match(/chữ\d+/g) ?? [];

  async function settle(): Promise<void> {
    for (let state = states.at(-1); state?.kind === "conflict"; state = states.at(-1)) {
      const side = made % 2 === 0 ? "ours" : "theirs";
      const told = states.length;
      await keeper.resolve(side);
      // More of it was told instead.
      if (states.slice(told).some(({ kind }) => kind === "conflict")) continue;
      for (const { ours, theirs } of state.conflicts) {
        const [kept, gone] = side === "ours" ? [ours, theirs.text] : [theirs.text, ours];
        for (const one of wordsIn(gone)) if (!wordsIn(kept).includes(one)) chosen.add(one);
      }
    }
  }

  return {
    async do(one: Doing) {
      switch (one.kind) {
        case "type": {
          const at = placeIn(doc.toString(), one.at);
          const changes = changesOf([{ start: at, end: at, text: ` ${word()}` }], doc.length);
          doc = changes.apply(doc);
          keeper.changed(changes);
          return;
        }
        case "outside": {
          const text = await readFile(path, "utf8");
          const at = placeIn(text, one.at);
          await writeFile(path, `${text.slice(0, at)} ${word()}${text.slice(at)}`);
          return;
        }
        case "form": {
          const source = await sources.read(FILE);
          const at = placeIn(source?.text ?? "", one.at);
          const edits = [{ start: at, end: at, text: ` ${word()}` }];
          await sources.edit({ file: FILE, digest: source?.digest ?? "", edits });
          return;
        }
        case "save": {
          const saving = keeper.save();
          await this.do({ kind: "type", at: made });
          await saving;
          return isDead ? undefined : settle();
        }
        case "sync":
          await keeper.sync();
          return isDead ? undefined : settle();
        case "lose":
          isLost = true;
          return;
        case "die":
          isDead = true;
          return;
        case "revive":
          isDead = false;
          sources = createSources(root, 0);
          return;
      }
    },
    async end() {
      isDead = false;
      isLost = false;
      for (let n = 0; n < 4; n++) {
        await keeper.save();
        await settle();
        await keeper.sync();
      }
      keeper.stop();
      const letters = await readFile(path, "utf8");
      expect(states.at(-1)?.kind).toBe("saved");
      expect(draft).toBeUndefined();
      expect(letters).toBe(`\uFEFF${doc.toString().replaceAll("\n", "\r\n")}`);
      const found = wordsIn(letters);
      expect(new Set(found).size).toBe(found.length);
      const all = Array.from({ length: made }, (_, index) => `chữ${index}`);
      expect(all.filter((one) => !found.includes(one) && !chosen.has(one))).toEqual([]);
    },
  };
}
