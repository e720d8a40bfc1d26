import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { asEdited } from "./file-text.ts";
import { createSources, type Sources } from "./sources.ts";
import type { TextEdit } from "./text-edit.ts";

const RUNS = process.env.HOCVU_SEEDS ? 300 : 20;

// The reference: a file is a list of words, each the only one of its kind, with what parts it from the next one. What
// somebody does is done to words, not to offsets, so nobody's change can land in another place.
interface Word {
  readonly letters: string;
}

const FILE = "01-dam-may.md";
const GAPS = [" ", ", ", ".\n", ".\n\n", " "];

interface Doing {
  readonly who: "editor" | "form" | "program";
  readonly deeds: readonly { readonly kind: "replace" | "add" | "remove"; readonly at: number }[];
  /** Before it, the author looks at the file anew. */
  readonly looks: boolean;
  /** Before it, the service is started anew. */
  readonly restarts: boolean;
  /** Its answer is lost, and it is sent again. */
  readonly again: boolean;
}

const doing: fc.Arbitrary<Doing> = fc.record({
  who: fc.constantFrom("editor", "form", "program"),
  deeds: fc.array(
    fc.record({ kind: fc.constantFrom("replace", "add", "remove"), at: fc.nat(200) }),
    { minLength: 1, maxLength: 3 },
  ),
  looks: fc.boolean(),
  restarts: fc.boolean(),
  again: fc.boolean(),
});

const files = fc.record({
  mark: fc.constantFrom("", "\uFEFF"),
  ends: fc.constantFrom(["\n"], ["\r\n"], ["\r\n", "\n"], ["\n", "\r\n"]),
  words: fc.integer({ min: 12, max: 60 }),
});

test("whatever form, editor and other programs do at once, nothing is lost and no other byte changes", async () => {
  let kept = 0;
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.array(doing, { minLength: 4, maxLength: 14 }),
      async (file, doings) => {
        const play = await begin(file.mark, file.ends, file.words);
        for (const one of doings) {
          const outcome = await play(one);
          if (outcome === "kept") kept++;
          if (outcome === "shown") shown++;
        }
      },
    ),
    { numRuns: RUNS },
  );
  // Conflicts are what is left over, not what mostly happens.
  expect(kept).toBeGreaterThan(shown);
  expect(shown).toBeGreaterThan(0);
}, 200_000);

async function begin(mark: string, ends: readonly string[], count: number) {
  let made = 0;
  let sent = 0;
  const word = (): Word => {
    made++;
    // In files of old some accents are composed, and some are not.
    const name = `từ${made}`.normalize(made % 3 === 0 ? "NFD" : "NFC");
    const gap = GAPS[made % GAPS.length] ?? " ";
    return { letters: name + gap.replaceAll("\n", ends[made % ends.length] ?? "\n") };
  };
  /** As a new word is written: its lines end as the file's first one. */
  const newWord = (): Word => {
    made++;
    const gap = GAPS[made % GAPS.length] ?? " ";
    return { letters: `mới${made}${gap.replaceAll("\n", ends[0] ?? "\n")}` };
  };
  const first: Word = { letters: `đầu${ends[0]}` };
  let now: readonly Word[] = [first, ...Array.from({ length: count }, word)];
  const lettersOf = (words: readonly Word[]) => mark + words.map(({ letters }) => letters).join("");

  const root = await courseFolder({ [FILE]: lettersOf(now) });
  const path = join(root, FILE);
  let sources: Sources = createSources(root, 0);
  const look = async () => {
    const { text = "", digest = "" } = (await sources.read(FILE)) ?? {};
    return { words: now, text, digest };
  };
  const views = { editor: await look(), form: await look() };

  return async ({ who, deeds, looks, restarts, again }: Doing) => {
    if (restarts) sources = createSources(root, 0);
    if (who !== "program" && looks) views[who] = await look();
    const seen = who === "program" ? now : views[who].words;
    const changes = chosen(seen, deeds, newWord);
    if (who === "program") {
      now = outcomes(now, changes)[0] ?? now;
      await writeFile(path, lettersOf(now));
      return "other";
    }
    const { text, digest } = views[who];
    const edits = changes.map((change) => editOf(seen, change));
    sent++;
    const edit = { file: FILE, digest, edits, id: String(sent), base: text };
    let answer = await sources.edit(edit);
    if (again) answer = await sources.edit(edit);
    if (answer.kind === "written") {
      const expected = outcomes(now, changes);
      const found = await readFile(path, "utf8");
      expect(expected.map(lettersOf)).toContain(found);
      now = expected.find((words) => lettersOf(words) === found) ?? now;
      expect(answer.text).toBe(asEdited(lettersOf(now)));
    } else {
      expect(answer.kind).toBe("conflict");
      expect(changes.some((change) => isNear(seen, now, change))).toBe(true);
    }
    expect(await readFile(path, "utf8")).toBe(lettersOf(now));
    views[who] = await look();
    return answer.kind === "written" ? "kept" : "shown";
  };
}

/** After the word `after`, the word `gone` (which is the next one) goes and `come` comes; else `next` stays the next one. */
interface Change {
  readonly after: Word;
  readonly next?: Word;
  readonly gone?: Word;
  readonly come?: Word;
}

/** Deeds at words that are not beside one another; the first word always stays. */
function chosen(words: readonly Word[], deeds: Doing["deeds"], newWord: () => Word): Change[] {
  const taken = new Set<number>();
  return deeds.flatMap(({ kind, at }): Change[] => {
    const index = at % Math.max(1, words.length - 1);
    const [after, gone] = [words[index], words[index + 1]];
    if (!after || !gone || [-2, -1, 0, 1, 2].some((by) => taken.has(index + by))) return [];
    taken.add(index);
    if (kind === "add") return [{ after, next: gone, come: newWord() }];
    return [kind === "remove" ? { after, gone } : { after, gone, come: newWord() }];
  });
}

/**
 * What may come of changes: where others have written beside it, a new word stands behind the word before it or before the
 * word behind it. Nothing where a word that a change needs is not there.
 */
function outcomes(
  words: readonly Word[],
  changes: readonly Change[],
): readonly (readonly Word[])[] {
  const [change, ...others] = changes;
  if (!change) return [words];
  const { after, gone, next, come } = change;
  const place = words.indexOf(gone ?? after);
  // Who takes away what another one has taken away has what was wanted.
  if (place < 0 && gone) return come ? [] : outcomes(words, others);
  const behind = next ? words.indexOf(next) : -1;
  const places = gone
    ? [place]
    : [...(place < 0 ? [] : [place + 1]), ...(behind < 0 ? [] : [behind])];
  return [...new Set(places)].flatMap((at) =>
    outcomes(words.toSpliced(at, gone ? 1 : 0, ...(come ? [come] : [])), others),
  );
}

function editOf(words: readonly Word[], { after, gone, come }: Change): TextEdit {
  const length = ({ letters }: Word) => asEdited(letters).length;
  const start = words.slice(0, words.indexOf(after) + 1).reduce((sum, one) => sum + length(one), 0);
  return {
    start,
    end: start + (gone ? length(gone) : 0),
    text: come ? asEdited(come.letters) : "",
  };
}

/** Whether others have changed something right beside it. */
function isNear(seen: readonly Word[], now: readonly Word[], { after, gone }: Change): boolean {
  const at = seen.indexOf(after);
  const around = (words: readonly Word[], from: number) =>
    words.slice(Math.max(0, from - 1), from + 4);
  const before = around(seen, at);
  const index = now.indexOf(after);
  if (index < 0 || (gone && !now.includes(gone))) return true;
  const after4 = around(now, index);
  return before.length !== after4.length || before.some((one, i) => one !== after4[i]);
}
