import { readFile } from "node:fs/promises";
import { directives, type Said } from "@hocvu/markdown";
import { expect, test } from "vitest";
import questionSchema from "../../../../schemas/question.schema.json" with { type: "json" };
import { frontSchema, resolved, type Schema, saidBy } from "../front-schema.ts";

const reference = await readFile(new URL("../../../markdown/README.md", import.meta.url), "utf8");
/** What stands between backticks in the first column of its tables. */
const first = [...reference.matchAll(/^\| (.*?) \|/gm)].map(([, cell = ""]) => cell).join("\n");

/** Keys of front matter, as `exam.questions`, with what is said of them. */
function keysOf(root: Schema, schema: Schema = root, above = ""): (readonly [string, Said])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const own = resolved(root, property);
    return [[above + name, saidBy(own)] as const, ...keysOf(root, own, `${above}${name}.`)];
  });
}

const said = [
  ...[...directives.values()].flatMap(({ name, says, attributes }) => [
    [name, says] as const,
    ...Object.entries(attributes).map(([key, { says }]) => [`${name} ${key}`, says] as const),
  ]),
  ...keysOf(frontSchema("course.md")),
  ...keysOf(frontSchema("01-a.md")),
  ...Object.entries(questionSchema.properties).map(([name, one]) => [name, saidBy(one)] as const),
];

test.each(said)("%s says what it does in both languages", (_, { vi, en }) => {
  expect(vi).toMatch(/\p{L}{2}/u);
  expect(en).toMatch(/\p{L}{2}/u);
  expect(vi).not.toBe(en);
});

test("the reference has every directive with its attributes", () => {
  for (const { name, attributes } of directives.values()) {
    const row = first.split("\n").find((cell) => new RegExp(`:${name}\\b`).test(cell));
    expect(row, name).toBeDefined();
    for (const key of Object.keys(attributes)) expect(first, `${name} ${key}`).toContain(key);
  }
});

test("the reference has every key of front matter", () => {
  for (const [key] of [...keysOf(frontSchema("course.md")), ...keysOf(frontSchema("01-a.md"))]) {
    const own = key.replace(/^(certificate|theme|quiz)$/, "$1.");
    const [group, last = own] = own.split(".");
    const isThere =
      first.includes(`\`${own}`) || (first.includes(`\`${group}.`) && first.includes(`.${last}\``));
    expect(isThere, key).toBe(true);
  }
});

test("the reference has every attribute of a question", () => {
  for (const name of Object.keys(questionSchema.properties)) {
    expect(reference).toMatch(new RegExp(`\`(?:#|\\{#)?${name}\\b`));
  }
});
