import { readFile } from "node:fs/promises";
import { stripVTControlCharacters } from "node:util";
import { platforms, targets } from "@hocvu/targets";
import { describe, expect, test } from "vitest";
import { hocvu, hocvuWith } from "../../test/hocvu.ts";
import { wordsIn } from "../language.ts";
import { QUESTION_TARGETS, QUESTION_TITLES } from "../target-names.ts";

/** The cells of each row of a printed table, with the lines of a cell joined. */
function rowsOf(printed: string): string[][] {
  const rows: string[][] = [];
  let above: string[] | undefined;
  for (const line of stripVTControlCharacters(printed).split("\n")) {
    const cells = /^│[^├]*$/.test(line) ? line.split("│").slice(1, -1) : undefined;
    const row = cells?.map((cell, at) => `${above?.[at] ?? ""} ${cell.trim()}`.trim());
    if (row && above) rows.pop();
    if (row) rows.push(row);
    above = row;
  }
  return rows;
}

describe.each(["en", "vi"])("in %s", (lang) => {
  test("every line fits 80 columns", async () => {
    const { status, stdout, stderr } = await hocvu("targets", "--lang", lang);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const widths = stdout.split("\n").map((line) => [...line.normalize("NFC")].length);
    expect(Math.max(...widths)).toBe(80);
    expect(stdout).not.toContain("…");
  });
});

test.each([20, 40, 79])("on a terminal of %d columns no line is longer", async (columns) => {
  const { stdout } = await hocvuWith({ columns }, "targets", "--lang", "vi");
  const lines = stdout.split("\n").map((line) => [...line.normalize("NFC")].length);
  expect(Math.max(...lines)).toBeLessThanOrEqual(columns);
  const words = stdout.replace(/\s+/g, " ");
  const own = wordsIn("vi").targetsTable.titles;
  if (columns >= 40)
    for (const { id, title } of targets.values()) expect(words).toContain(own[id] ?? title);
});

test("in Vietnamese what is built is named in Vietnamese", async () => {
  const rows = rowsOf((await hocvu("targets", "--lang", "vi")).stdout);
  expect(rows).toContainEqual(["web", "Trang web", "—"]);
  expect(rows).toContainEqual(["print", "Bản in (HTML)", "—"]);
});

test("prints every target with its title and the platforms that take it", async () => {
  const rows = rowsOf((await hocvu("targets")).stdout);
  for (const { id, title } of targets.values()) {
    const takers = platforms.filter(({ imports }) =>
      imports.some((way) => way.targets.includes(id)),
    );
    const names = takers.map((platform) => platform.title).join(", ") || "—";
    expect(rows).toContainEqual([id, title, names]);
  }
  for (const id of QUESTION_TARGETS) expect(rows).toContainEqual([id, QUESTION_TITLES[id], "—"]);
});

test("prints where each platform's menu leads", async () => {
  const rows = rowsOf((await hocvu("targets")).stdout);
  expect(rows).toContainEqual(["Moodle", "scorm12", "Add an activity or resource → SCORM package"]);
  for (const { imports } of platforms) {
    for (const { targets, menu } of imports) {
      expect(rows.map((row) => row.slice(-2))).toContainEqual([
        targets.join(", "),
        menu.join(" → "),
      ]);
    }
  }
});

test("--format json prints the same for programs", async () => {
  const { stdout } = await hocvu("targets", "--format", "json");
  expect(JSON.parse(stdout)).toEqual({
    targets: [
      ...[...targets.values()].map(({ id, title }) => ({ id, title })),
      ...QUESTION_TARGETS.map((id) => ({ id, title: QUESTION_TITLES[id] })),
    ],
    platforms,
  });
});

test.each([
  [["--format", "csv"], "there is table, json"],
  [["scorm12"], "takes options only"],
  [["--lang", "fr"], "they come in en, vi"],
])("wrong use %j ends with 2 and says what to do", async (argv, words) => {
  const { status, stdout, stderr } = await hocvu("targets", ...argv);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(words);
});

test("the table of platforms in the README says the same", async () => {
  const readme = await readText("README.md");
  const rows = platforms.flatMap(({ title, imports }) =>
    imports.map(({ targets, menu }) => {
      const ids = targets.map((id) => `\`${id}\``).join(", ");
      return `| ${title} | ${ids} | *${menu.join(" → ")}* |`;
    }),
  );
  const [, table] = /^\| platform \|.*\n\| --- .*\n((?:\|.*\n)+)/m.exec(readme) ?? [];
  expect(table?.trim().split("\n")).toEqual(rows);
});

test("the authors' guide has a page on each platform, with the same menus", async () => {
  const pages = (await readText("courses/huong-dan/07-nen-tang.md")).split(/^## /m);
  for (const { title, imports } of platforms) {
    const page = pages.find((text) => text.startsWith(`${title} {`));
    for (const { menu } of imports) expect(page, title).toContain(menu.join(" → "));
  }
});

function readText(path: string): Promise<string> {
  return readFile(new URL(`../../../../${path}`, import.meta.url), "utf8");
}
