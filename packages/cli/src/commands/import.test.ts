import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";

const run = (...args: readonly string[]) => hocvu(...args, "--lang", "en");

// What was imported is remembered for tests alone.
beforeEach(async () => {
  vi.stubEnv("HOCVU_CACHE", "");
  vi.stubEnv("XDG_CACHE_HOME", join(await emptyFolder(), "cache"));
});
afterEach(() => vi.unstubAllEnvs());

const QUESTION = "// [id:mot]\n::Một::Trời xanh? {=có ~không}\n";

test("a new course comes of a file, whole, and a second time nothing is new", async () => {
  const root = await emptyFolder();
  const [file, into] = [join(root, "a.gift"), join(root, "khoa")];
  await writeFile(file, QUESTION);
  const first = await run("import", file, "--into", into);
  expect([first.status, first.stdout.split("\n").at(-2)]).toEqual([
    0,
    "questions: 1 new, 0 brought up to date, 0 there already",
  ]);
  expect((await readdir(into)).sort()).toEqual(["01-a.md", "01-a.quiz.md", "course.md"]);
  expect((await run("check", into)).status).toBe(0);
  const again = await run("import", file, "--into", into);
  expect(again.stdout).toBe("questions: 0 new, 0 brought up to date, 1 there already\n");
});

test("with --dry-run, or with an error in one file, nothing is written", async () => {
  const root = await emptyFolder();
  const [good, bad, into] = [join(root, "a.gift"), join(root, "b.xml"), join(root, "khoa")];
  await writeFile(good, QUESTION);
  await writeFile(bad, '<quiz><question type="essay"><name>');
  expect((await run("import", good, "--into", into, "--dry-run")).stdout).toContain("would write");
  const failed = await run("import", good, bad, "--into", into);
  expect([failed.status, failed.stdout]).toEqual([1, "nothing was written\n"]);
  expect((await readdir(root)).sort()).toEqual(["a.gift", "b.xml"]);
});

test("for programs the report says what was found and what was written", async () => {
  const root = await emptyFolder();
  await writeFile(join(root, "a.gift"), `${QUESTION}\nKể. {}\n`);
  const { stdout } = await run(
    "import",
    join(root, "a.gift"),
    "--into",
    join(root, "k"),
    "--format",
    "json",
  );
  const { diagnostics, imported } = JSON.parse(stdout);
  expect(diagnostics).toMatchObject([{ code: "HV4502", range: { start: { line: 4, column: 1 } } }]);
  expect(imported).toMatchObject({ written: true, added: 1, updated: 0 });
});

const PICTURE = `<quiz><question type="truefalse"><questiontext format="html"><text>
<![CDATA[<p>Hình?</p><p><img src="@@PLUGINFILE@@/a.png" alt="A"></p>]]></text>
<file name="a.png" encoding="base64">aGluaA==</file></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;

test("nothing is written through a link, nor into a folder that is no course", async () => {
  const root = await emptyFolder();
  const into = join(root, "khoa");
  await writeFile(join(root, "a.gift"), QUESTION);
  await writeFile(join(root, "b.xml"), PICTURE);
  await run("import", join(root, "a.gift"), "--into", into);
  await mkdir(join(root, "ngoai"));
  await symlink(join(root, "ngoai"), join(into, "media"));
  const before = (await readdir(into)).sort();
  const refused = await run("import", join(root, "b.xml"), "--into", into);
  expect(refused.status).toBe(73);
  expect([(await readdir(into)).sort(), await readdir(join(root, "ngoai"))]).toEqual([before, []]);

  await mkdir(join(root, "khac"));
  await writeFile(join(root, "khac/x.txt"), "x");
  expect((await run("import", join(root, "a.gift"), "--into", join(root, "khac"))).status).toBe(2);
});

test("a package that was built with its source becomes the course that it was", async () => {
  const root = await emptyFolder();
  const [file, into, back] = ["a.gift", "khoa", "lai"].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(file, QUESTION);
  await run("import", file, "--into", into);
  const built = await run("build", into, "-o", root, "--with-source");
  expect(built.status).toBe(0);
  const zip = (await readdir(root)).find((name) => name.endsWith(".zip")) ?? "";
  expect((await run("import", join(root, zip), "--into", back)).status).toBe(0);
  for (const name of await readdir(into))
    expect(await readFile(join(back, name), "utf8")).toBe(await readFile(join(into, name), "utf8"));
  // Without being asked, nothing of it goes along.
  await run("build", into, "-o", join(root, "khong"));
  const plain = (await readdir(join(root, "khong")))[0] ?? "";
  expect(await readFile(join(root, "khong", plain), "latin1")).not.toContain("hocvu-source");
});

test("the last import is taken back with --undo, once, and not over what was written since", async () => {
  const root = await emptyFolder();
  const [file, into] = [join(root, "a.gift"), join(root, "khoa")];
  await writeFile(file, QUESTION);
  await run("import", file, "--into", into);
  const before = await readFile(join(into, "01-a.quiz.md"), "utf8");
  await writeFile(file, QUESTION.replace("=có ~không", "=có #Đúng. ~không"));
  expect((await run("import", file, "--into", into)).stdout).toContain("1 brought up to date");
  const bank = join(into, "01-a.quiz.md");
  const after = await readFile(bank, "utf8");
  expect(after).not.toBe(before);

  await writeFile(bank, `${after}\nThêm.\n`);
  const refused = await run("import", "--undo", "--into", into);
  expect([refused.status, refused.stdout]).toEqual([
    1,
    "nothing was taken back, since these were changed after it: 01-a.quiz.md\n",
  ]);
  await writeFile(bank, after);
  expect((await run("import", "--undo", "--into", into)).status).toBe(0);
  expect(await readFile(bank, "utf8")).toBe(before);
  const again = await run("import", "--undo", "--into", into);
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining("no import into")]);
  expect((await run("import", file, "--undo", "--into", into)).status).toBe(2);
  expect((await run("import", "--into", into)).status).toBe(2);
});

test("a course that an import made is gone when the import is taken back", async () => {
  const root = await emptyFolder();
  await writeFile(join(root, "a.gift"), QUESTION);
  await run("import", join(root, "a.gift"), "--into", join(root, "khoa"));
  expect((await run("import", "--undo", "--into", join(root, "khoa"))).status).toBe(0);
  expect(await readdir(root)).toEqual(["a.gift"]);
});
