import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ARROWS, type Room, wrongArrows } from "./arrows.ts";
import { importsOf, readRooms } from "./read-rooms.ts";

const packages = join(dirname(fileURLToPath(import.meta.url)), "../../..");

test("packages import each other only the way the arrows point", async () => {
  const rooms = await readRooms(packages);
  expect(rooms.map((room) => room.name)).toContain("compiler");
  expect(rooms.find((room) => room.name === "compiler")?.imports).toContainEqual({
    file: "src/compile.ts",
    specifier: "@hocvu/targets",
  });
  expect(wrongArrows(rooms)).toEqual([]);
});

test("the arrows themselves make no circle", () => {
  const below = (name: string, path: readonly string[] = []): void => {
    expect(path).not.toContain(name);
    const next = ARROWS[name];
    if (next && next !== "anything") for (const other of next) below(other, [...path, name]);
  };
  for (const name of Object.keys(ARROWS)) below(name);
});

describe("a wrong arrow is found:", () => {
  const room = (name: string, specifier: string, dependencies: readonly string[] = []): Room => ({
    name,
    dependencies,
    imports: [{ file: "src/a/b.ts", specifier }],
  });

  test.each<[string, Room, string]>([
    ["upwards", room("model", "@hocvu/compiler", []), "model imports compiler: src/a/b.ts"],
    [
      "sideways",
      room("targets", "@hocvu/markdown", ["@hocvu/model"]),
      "targets imports markdown: src/a/b.ts",
    ],
    [
      "into a sibling's src",
      room("compiler", "@hocvu/model/src/seal.ts", ["@hocvu/model"]),
      "compiler reaches into model by @hocvu/model/src/seal.ts: src/a/b.ts",
    ],
    [
      "into a sibling's src by path",
      room("compiler", "../../../model/src/seal.ts", ["@hocvu/model"]),
      "compiler reaches into model by ../../../model/src/seal.ts: src/a/b.ts",
    ],
    [
      "into a sibling's tests, from code that ships",
      room("cli", "../../../compiler/test/course-folder.ts", []),
      "cli reaches into compiler by ../../../compiler/test/course-folder.ts: src/a/b.ts",
    ],
    [
      "to a package that package.json does not name",
      room("player", "@hocvu/model", []),
      "player does not declare model: src/a/b.ts",
    ],
    [
      "in package.json alone",
      { name: "player", dependencies: ["@hocvu/targets"], imports: [] },
      "player depends on targets: package.json",
    ],
    ["to the command", room("compiler", "hocvu", []), "compiler imports cli: src/a/b.ts"],
    [
      "from a package nobody placed",
      { name: "shed", dependencies: [], imports: [] },
      "shed has no place in the arrows",
    ],
  ])("%s", (_, wrong, message) => {
    expect(wrongArrows([wrong])).toEqual([message]);
  });

  test("but not where all is well", () => {
    expect(
      wrongArrows([
        room("player", "@hocvu/model", ["@hocvu/model"]),
        room("compiler", "node:fs", []),
        room("compiler", "../c.ts", []),
        room("compiler", "../../test/d.ts", []),
        room("compiler", "../../../../schemas/course.schema.json", []),
        {
          name: "cli",
          dependencies: [],
          imports: [{ file: "src/a.test.ts", specifier: "../../compiler/test/course-folder.ts" }],
        },
        room("targets", "@hocvu/targets/control-files", []),
        room("acceptance", "@hocvu/markdown", ["@hocvu/markdown"]),
      ]),
    ).toEqual([]);
  });
});

test("imports are found however they are written", () => {
  expect(
    importsOf(`import { a } from "one";
import type {
  B,
} from 'two';
import "three";
export * from "four";
export { d } from "five";
const e = await import("six");
const f = require("seven");
export const g = "not-an-import";
`),
  ).toEqual(["one", "two", "three", "four", "five", "six", "seven"]);
});
