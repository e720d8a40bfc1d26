import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Course } from "@hocvu/model";
import { targets } from "@hocvu/targets";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import schema from "../../../schemas/course-model.schema.json" with { type: "json" };
import { courseFolder } from "../test/course-folder.ts";
import { assertModel } from "./check-model.ts";
import { compile } from "./compile.ts";
import { writePackages } from "./write-packages.ts";

const json = [...targets.values()].filter(({ id }) => id === "json");
const repository = fileURLToPath(new URL("../../../", import.meta.url));

async function written(root: string): Promise<{ name: string; model: Course }> {
  const { value, diagnostics } = await compile(root, json);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const out = await courseFolder({});
  const [file] = await writePackages(value, out);
  const path = file?.path ?? "";
  return { name: path.slice(out.length + 1), model: JSON.parse(await readFile(path, "utf8")) };
}

test("the schema is one (draft 2020-12)", () => {
  expect(() => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
});

// One has every type of question, checks, a quiz, a blueprint and a theme; the other is a real course.
test.each(["packages/acceptance/test/every-type", "courses/nguoi-dan"])(
  "%s is written whole, as one file that the schema accepts",
  async (folder) => {
    const { name, model } = await written(join(repository, folder));
    expect(name).toBe(`${model.id}.json`);
    expect(new Ajv2020().validate(schema, model)).toBe(true);
    expect(model.modules.flatMap(({ bank }) => bank).length).toBeGreaterThanOrEqual(8);
  },
);

test("a model with anything that the schema doesn't know is a mistake of ours", async () => {
  const { model } = await written(await courseFolder({}));
  expect(() => assertModel(model)).not.toThrow();
  expect(() => assertModel({ ...model, secret: 1 } as Course)).toThrow("breaks its schema");
  const [module] = model.modules;
  const broken = { ...model, modules: [{ ...module, bank: [{ type: "single" }] }] };
  expect(() => assertModel(broken as unknown as Course)).toThrow("breaks its schema");
});
