import {
  chmod,
  open,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { createSources } from "./sources.ts";

async function opened(content: string | Uint8Array, name = "01-dam-may.md") {
  const root = await courseFolder({ [name]: content });
  const sources = createSources(root);
  const source = await sources.read(name);
  return {
    root,
    sources,
    file: name,
    digest: source?.digest ?? "",
    text: source?.text ?? "",
    path: join(root, name),
    letters: () => readFile(join(root, name), "utf8"),
  };
}

const mây = "mây".normalize("NFD");

test("what no edit touches stays: the mark, line ends, and how accents are composed", async () => {
  const { sources, file, digest, text, letters } = await opened(
    `\uFEFF# Đám ${mây}\r\n\r\nMột dòng.\rHai\n`,
  );
  expect(text).toBe(`# Đám ${mây}\n\nMột dòng.\nHai\n`);
  const start = text.indexOf("dòng");
  const edit = { start, end: start + 4, text: "hàng\nnữa" };
  expect(await sources.edit({ file, digest, edits: [edit] })).toMatchObject({ kind: "written" });
  expect(await letters()).toBe(`\uFEFF# Đám ${mây}\r\n\r\nMột hàng\r\nnữa.\rHai\n`);
});

test("what another program has changed elsewhere in the file is kept, and so is the edit", async () => {
  const { sources, file, digest, path, letters } = await opened("Một hai ba.\n\nBốn năm sáu.\n");
  await writeFile(path, "Đầu tiên.\n\nMột hai ba.\n\nBốn năm bảy.\n");
  const edits = [{ start: 4, end: 7, text: "HAI" }];
  const edited = await sources.edit({ file, digest, edits });
  const after = "Đầu tiên.\n\nMột HAI ba.\n\nBốn năm bảy.\n";
  expect(edited).toMatchObject({ kind: "written", text: after });
  expect(await letters()).toBe(after);
});

test("what another program has only begun to write is waited for", async () => {
  const { sources, file, digest, path, letters } = await opened("Một hai ba.\n\nBốn năm sáu.\n");
  const handle = await open(path, "w");
  const reading = sources.read(file);
  const edits = [{ start: 4, end: 7, text: "HAI" }];
  const editing = sources.edit({ file, digest, edits });
  await handle.write("Một hai ba.\n\n");
  await pause(30);
  await handle.write("Bốn năm bảy.\n");
  await handle.close();
  expect((await reading)?.text).toBe("Một hai ba.\n\nBốn năm bảy.\n");
  expect(await editing).toMatchObject({ kind: "written" });
  expect(await letters()).toBe("Một HAI ba.\n\nBốn năm bảy.\n");
});

test("what is emptied just as it is read is waited for", async () => {
  const { root, file, path, text } = await opened("# Đám mây\n\nChữ.\n");
  await utimes(path, 0, 0);
  let times = 0;
  const sources = createSources(root, undefined, async (from) => {
    if (times++ > 0) return readFile(from);
    await writeFile(from, "");
    const emptied = await readFile(from);
    await writeFile(from, text);
    return emptied;
  });
  expect((await sources.read(file))?.text).toBe(text);
  expect(times).toBeGreaterThan(1);
});

test("what is emptied just before something else holds everything up is waited for", async () => {
  const { root, file, path, text } = await opened("# Đám mây\n\nChữ.\n");
  await utimes(path, 0, 0);
  const settling = 20;
  let times = 0;
  const sources = createSources(root, settling, async (from) => {
    await writeFile(from, times++ > 0 ? text : "");
    const found = await readFile(from);
    // As a big course that is built meanwhile: what is emptied now grows old before anybody looks at its age.
    const until = Date.now() + 2 * settling;
    while (times === 1 && Date.now() < until);
    return found;
  });
  expect((await sources.read(file))?.text).toBe(text);
});

test("what lies ahead of this machine's clock is not waited for", async () => {
  const { root, file, path, text } = await opened("# Đám mây\n");
  const ahead = Date.now() / 1000 + 3600;
  await utimes(path, ahead, ahead);
  let times = 0;
  const sources = createSources(root, undefined, (from) => {
    times++;
    return readFile(from);
  });
  expect((await sources.read(file))?.text).toBe(text);
  expect(times).toBe(1);
});

test("where both changed the same words nothing is written, and both are told", async () => {
  const { sources, file, digest, path, letters } = await opened("Một hai ba.\n");
  const theirs = "Một mười ba.\n";
  await writeFile(path, theirs);
  const edited = await sources.edit({ file, digest, edits: [{ start: 4, end: 7, text: "HAI" }] });
  expect(edited).toMatchObject({
    kind: "conflict",
    text: theirs,
    conflicts: [
      {
        base: { start: 4, end: 7, text: "hai" },
        theirs: { start: 4, end: 8, text: "mười" },
        ours: "HAI",
      },
    ],
  });
  expect(await letters()).toBe(theirs);
});

test("the same edits, sent again after an answer was lost, change nothing twice", async () => {
  const { sources, file, digest, letters } = await opened("Một hai ba.\n");
  const edit = { file, digest, edits: [{ start: 3, end: 3, text: " rưỡi" }] };
  const [one, other] = [await sources.edit(edit), await sources.edit(edit)];
  expect(other).toEqual(one);
  expect(await letters()).toBe("Một rưỡi hai ba.\n");
});

test("a form and the editor that save at once are both kept", async () => {
  const { sources, file, digest, letters } = await opened("Một hai ba.\n\nBốn năm sáu.\n");
  await Promise.all([
    sources.edit({ file, digest, edits: [{ start: 0, end: 3, text: "MỘT" }] }),
    sources.edit({ file, digest, edits: [{ start: 13, end: 16, text: "BỐN" }] }),
  ]);
  expect(await letters()).toBe("MỘT hai ba.\n\nBỐN năm sáu.\n");
});

test("a service that was started anew asks for the text that edits were made on", async () => {
  const { root, file, digest, text, letters } = await opened("Một hai ba.\n");
  const sources = createSources(root);
  const edits = [{ start: 4, end: 7, text: "HAI" }];
  await writeFile(join(root, file), "Một hai bốn.\n");
  expect(await sources.edit({ file, digest, edits })).toMatchObject({ kind: "unknown" });
  expect(await sources.edit({ file, digest, edits, base: "khác" })).toMatchObject({
    kind: "unknown",
  });
  await sources.edit({ file, digest, edits, base: text });
  expect(await letters()).toBe("Một HAI bốn.\n");
});

test.each([
  ["beyond the end", [{ start: 0, end: 99, text: "" }]],
  [
    "over one another",
    [
      { start: 0, end: 3, text: "a" },
      { start: 2, end: 4, text: "b" },
    ],
  ],
  ["through a character", [{ start: 0, end: 1, text: "" }]],
  ["not at a character", [{ start: 0.5, end: 1, text: "" }]],
])("edits that reach %s are refused", async (_, edits) => {
  const { sources, file, digest, letters } = await opened("😀 ba.\n");
  expect(await sources.edit({ file, digest, edits })).toEqual({ kind: "misfit" });
  expect(await letters()).toBe("😀 ba.\n");
});

test("a file keeps its rights, and no draft is left beside it", async () => {
  const { root, sources, file, digest, path } = await opened("Một.\n");
  await chmod(path, 0o640);
  const before = await readdir(root);
  await sources.edit({ file, digest, edits: [{ start: 0, end: 3, text: "Hai" }] });
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readdir(root)).toEqual(before);
});

test.each([
  "../secret.md",
  "/etc/hosts.md",
  "a/../../secret.md",
  "..\\secret.md",
  ".git/config.yml",
  ".an.md",
  "node_modules/x/README.md",
  "media/anh.png",
  "link.md",
  "folder/secret.md",
  "loop.md",
  "không-có.md",
  "thu-muc.md",
  "",
])("%s is no source of the course", async (file) => {
  const { root, sources } = await opened("Một.\n", "thu-muc.md/01.md");
  await writeFile(join(root, "..", "secret.md"), "bí mật");
  await symlink(join(root, "..", "secret.md"), join(root, "link.md"));
  await symlink(join(root, ".."), join(root, "folder"));
  await symlink("loop.md", join(root, "loop.md"));
  expect(await sources.read(file)).toBeUndefined();
  const edit = { file, digest: "", edits: [{ start: 0, end: 0, text: "x" }], base: "" };
  expect(await sources.edit(edit)).toEqual({ kind: "absent" });
  expect(await readFile(join(root, "..", "secret.md"), "utf8")).toBe("bí mật");
});

test("bytes that are no text are not touched", async () => {
  const { sources, file } = await opened(Uint8Array.of(0x41, 0xff, 0x0a));
  expect(await sources.read(file)).toBeUndefined();
});

test("a file is found however its name is composed", async () => {
  const { root, sources, file } = await opened("Một.\n", "02-đám-mây.md");
  await rename(join(root, file), join(root, file.normalize("NFD")));
  expect(await sources.read(file)).toMatchObject({ file, text: "Một.\n" });
});
