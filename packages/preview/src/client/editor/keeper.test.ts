import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ChangeSet, Text } from "@codemirror/state";
import { expect, onTestFinished, test } from "vitest";
import { courseFolder } from "../../../../compiler/test/course-folder.ts";
import { createSources, type Sources } from "../../sources/sources.ts";
import type { Sent } from "../sources.ts";
import { changesOf } from "./changes.ts";
import { Keeper, type SaveState } from "./keeper.ts";

const FILE = "01-dam-may.md";
const TEXT = "Một hai ba.\n\nBốn năm sáu.\n\nBảy tám chín.\n";

/** An author at a keeper, which writes into a file of a real folder. */
async function begin() {
  const root = await courseFolder({ [FILE]: TEXT });
  const path = join(root, FILE);
  const answers = { lost: 0, dead: false };
  let sources: Sources = createSources(root);
  let doc = Text.of(TEXT.split("\n"));
  let draft: string | undefined;
  const states: SaveState[] = [];
  const first = await sources.read(FILE);
  if (!first) throw new Error("no file");
  let ids = 0;
  const keeper = new Keeper(first, {
    apply(changes) {
      doc = changes.apply(doc);
    },
    told: (state) => void states.push(state),
    draft(unsaved) {
      draft = unsaved?.doc;
    },
    async read(file) {
      if (answers.dead) throw new Error("dead");
      return sources.read(file);
    },
    async send(file, digest, edits, id, base): Promise<Sent> {
      if (answers.dead) throw new Error("dead");
      const answer = await sources.edit({ file, digest, edits, id, base });
      if (answers.lost-- > 0) throw new Error("lost");
      if (answer.kind === "written" || answer.kind === "conflict") return answer;
      return { kind: "refused", code: answer.kind === "absent" ? "404" : answer.kind };
    },
    newId: () => String(ids++),
    wait: async () => undefined,
  });
  onTestFinished(() => keeper.stop());
  return {
    keeper,
    path,
    answers,
    doc: () => doc.toString(),
    draft: () => draft,
    state: () => states.at(-1),
    restart() {
      sources = createSources(root);
    },
    write(from: string, to: string) {
      const start = doc.toString().indexOf(from);
      const end = start + from.length;
      const changes: ChangeSet = changesOf([{ start, end, text: to }], doc.length);
      doc = changes.apply(doc);
      keeper.changed(changes);
    },
    file: () => readFile(path, "utf8"),
    outside: async (from: string, to: string) =>
      writeFile(path, (await readFile(path, "utf8")).replace(from, to)),
  };
}

test("what is written is saved, and nothing is left to be brought back", async () => {
  const { keeper, write, file, draft, state } = await begin();
  write("hai", "HAI");
  expect([state(), draft()]).toEqual([{ kind: "typing" }, TEXT.replace("hai", "HAI")]);
  await keeper.save();
  expect([state(), draft()]).toEqual([{ kind: "saved" }, undefined]);
  expect(await file()).toBe(TEXT.replace("hai", "HAI"));
});

test("what others write comes in while one writes, and nobody's words are lost", async () => {
  const { keeper, write, outside, file, doc } = await begin();
  write("hai", "HAI");
  await outside("tám", "TÁM");
  const saving = keeper.save();
  write("năm", "NĂM");
  await saving;
  await keeper.save();
  const all = "Một HAI ba.\n\nBốn NĂM sáu.\n\nBảy TÁM chín.\n";
  expect([doc(), await file()]).toEqual([all, all]);
  await outside("Một", "Mười");
  await keeper.sync();
  expect(doc()).toBe(all.replace("Một", "Mười"));
});

test("an answer that is lost changes nothing twice, and words behind it arrive too", async () => {
  const { keeper, write, answers, file, state, draft } = await begin();
  answers.lost = 1;
  write("ba.", "ba, ba.");
  await keeper.save();
  expect([state(), draft()]).toEqual([{ kind: "offline" }, TEXT.replace("ba.", "ba, ba.")]);
  write("sáu.", "sáu, sáu.");
  await keeper.save();
  await keeper.save();
  expect(await file()).toBe(TEXT.replace("ba.", "ba, ba.").replace("sáu.", "sáu, sáu."));
  expect([state(), draft()]).toEqual([{ kind: "saved" }, undefined]);
});

test("a service that comes back knows nothing, and gets what it needs", async () => {
  const { keeper, write, answers, restart, outside, file, doc } = await begin();
  answers.dead = true;
  write("hai", "HAI");
  await keeper.save();
  await outside("tám", "TÁM");
  restart();
  answers.dead = false;
  await keeper.sync();
  const all = TEXT.replace("hai", "HAI").replace("tám", "TÁM");
  expect([doc(), await file()]).toEqual([all, all]);
});

test.each([
  ["ours", "Một HAI ba."],
  ["theirs", "Một mười ba."],
] as const)(
  "where both changed the same words, %s stay when they are chosen",
  async (side, line) => {
    const { keeper, write, outside, file, doc, state, draft } = await begin();
    write("hai", "HAI");
    write("năm", "NĂM");
    await outside("hai", "mười");
    await outside("tám", "TÁM");
    await keeper.save();
    expect(state()).toMatchObject({
      kind: "conflict",
      conflicts: [{ ours: "HAI", theirs: { text: "mười" } }],
    });
    expect(await file()).toBe(TEXT.replace("hai", "mười").replace("tám", "TÁM"));
    expect(draft()).toContain("HAI");
    write("sáu", "SÁU");
    await keeper.resolve(side);
    const all = `${line}\n\nBốn NĂM SÁU.\n\nBảy TÁM chín.\n`;
    expect([doc(), await file(), state()]).toEqual([all, all, { kind: "saved" }]);
  },
);

test("what joins a conflict while it is shown is shown too, before anything is chosen", async () => {
  const { keeper, write, outside, file, state } = await begin();
  write("hai", "HAI");
  await outside("hai", "mười");
  await keeper.save();
  write("năm", "NĂM");
  await outside("năm", "lăm");
  await keeper.resolve("ours");
  expect(state()).toMatchObject({
    kind: "conflict",
    conflicts: [{ ours: "HAI" }, { ours: "NĂM", theirs: { text: "lăm" } }],
  });
  expect(await file()).toContain("mười");
  await keeper.resolve("ours");
  expect(await file()).toBe(TEXT.replace("hai", "HAI").replace("năm", "NĂM"));
});

test("words that were written on while they were on their way, and changed by others there, are a conflict", async () => {
  const { keeper, write, outside, file, state, answers, doc, restart } = await begin();
  write("hai", "HAI");
  answers.lost = 1;
  await keeper.save();
  await outside("HAI", "mười");
  write("HAI", "HAI MỐT");
  await keeper.save();
  expect(state()).toMatchObject({
    kind: "conflict",
    conflicts: [{ base: { text: "HAI" }, ours: "HAI MỐT", theirs: { text: "mười" } }],
  });
  expect([await file(), doc()]).toEqual([
    TEXT.replace("hai", "mười"),
    TEXT.replace("hai", "HAI MỐT"),
  ]);
  // It is taken back; the service that knew the texts is another one by now.
  write("HAI MỐT", "HAI");
  write("năm", "NĂM");
  restart();
  await keeper.save();
  const all = TEXT.replace("hai", "mười").replace("năm", "NĂM");
  expect([doc(), await file(), state()]).toEqual([all, all, { kind: "saved" }]);
});

test("a conflict that is written away ends by itself", async () => {
  const { keeper, write, outside, file, state } = await begin();
  write("hai", "HAI");
  await outside("hai", "mười");
  await keeper.save();
  write("HAI", "hai");
  expect(state()).toEqual({ kind: "typing" });
  await keeper.save();
  expect([state(), await file()]).toEqual([{ kind: "saved" }, TEXT.replace("hai", "mười")]);
});

test("a draft goes on from where it was: it is merged as if the window had never closed", async () => {
  const { keeper, outside, file, doc } = await begin();
  const { base } = keeper;
  await outside("tám", "TÁM");
  await keeper.sync();
  keeper.takeUp(base, TEXT.replace("hai", "HAI"));
  await keeper.save();
  const all = TEXT.replace("hai", "HAI").replace("tám", "TÁM");
  expect([doc(), await file()]).toEqual([all, all]);
});
