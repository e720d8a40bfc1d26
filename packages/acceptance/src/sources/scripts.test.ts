import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const course = fileURLToPath(new URL("../../../../courses/nguoi-dan/", import.meta.url));
const read = (path: string) => readFileSync(`${course}${path}`, "utf8");

/** Pages of a course by their ids, with their texts; a module's opening page has the module's own. */
const pages = readdirSync(course)
  .filter((name) => /^\d.*\.md$/.test(name) && !name.endsWith(".quiz.md"))
  .flatMap((name) => {
    const [opening = "", ...rest] = read(name).split(/^(?=## )/m);
    const module = name.replace(/^\d+-|\.md$/g, "");
    return [`## ${module} {#${module}}\n${opening}`, ...rest];
  })
  // Who teaches reads the sources with their own eyes.
  .filter((page) => !page.startsWith("## Dành cho người dạy"));
const idOf = (part: string) => /^## .*\{#([a-z0-9-]+)\}/.exec(part)?.[1] ?? "";

const scripts = new Map(
  readdirSync(`${course}loi-doc`).flatMap((name) =>
    read(`loi-doc/${name}`)
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith("## "))
      .map((part): [string, string] => [idOf(part), part.slice(part.indexOf("\n")).trim()]),
  ),
);

test("citizens may listen to every page, and to no other", () => {
  expect([...scripts.keys()].sort()).toEqual(pages.map(idOf).sort());
});

test("what is said can be said: no address, no brackets, no marks, nothing that a setting gives", () => {
  const unspeakable = [...scripts].flatMap(([id, said]) =>
    (said.match(/https?:|\w\.(?:gov|vn|com)|[[\](){}*_#|]/g) ?? []).map((sign) => `${id}: ${sign}`),
  );
  expect(unspeakable).toEqual([]);
});

test("nobody has to listen for longer than a minute or so", () => {
  const long = [...scripts].filter(([, said]) => said.split(/\s+/).length > 170);
  expect(long.map(([id]) => id)).toEqual([]);
});
