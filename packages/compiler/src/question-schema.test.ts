import { type Diagnostic, formatJson, MAX_ALIKE } from "@hocvu/diagnostics";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import schema from "../../../schemas/question.schema.json" with { type: "json" };
import { courseFolder } from "../test/course-folder.ts";
import { check } from "./check.ts";

const ajv = new Ajv2020({ strict: true, keywords: ["x-diagnostic", "x-heeded-by", "x-vi"] });
const accepts = ajv.compile(schema);
type Name = keyof typeof schema.properties;
const names = Object.keys(schema.properties) as Name[];

/** Each value that the schema names for any attribute, and what people write beside them. */
const VALUES = [
  ...new Set([
    ...Object.values(schema.properties).flatMap((one) => ("enum" in one ? one.enum : [])),
    ...["luu", "tim", "luu,tim", "luu, tim", " luu ,, tim,", "luu,Lưu", ",", "", "luu tim"],
    ...["Lưu", "lưu", "a--b-", "-a", "a".repeat(64), "a".repeat(65)],
    ...["0", "1", "2", "9999", "10000", "01", "1.5", "+1", "-1", "1e3", "١", "half"],
    ...["Yes", "NO", "true", "false", "Easy", "ALL", "Single", "truefalse", "none", " yes"],
  ]),
];

/** An attribute as it is written, and as the schema sees it. */
interface Written {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly name: string;
}

function write(name: string, value: string): Written {
  const text = name === "id" ? `#${value}` : `${name}="${value}"`;
  return { text, data: { [name]: value }, name };
}

const written: readonly Written[] = [
  // An id ends at a blank, so none can stand in it.
  ...names.flatMap((name) =>
    VALUES.filter((value) => name !== "id" || !/\s/.test(value)).map((value) => write(name, value)),
  ),
  { text: "exact", data: { exact: true }, name: "exact" },
  ...["Points", "outcomes", "hint", "id", "class", "constructor"].map((name) => ({
    text: `${name}=luu`,
    // An id is no pair of a name and a value.
    data: { [`${name}=`]: "luu" },
    name: "",
  })),
];

const WRITTEN = ":::answer\nMây.\n:::\n\n:::rubric\n- Nói được mây {points=99}\n:::";

/** A question in the bank that reads the attribute: blanks for those that only blanks have, a text for what only texts have. */
function question({ text, name }: Written): string {
  const rest = name === "outcome" ? text : `${text} outcome=luu`;
  const filled = ["tones", "exact"].includes(name) ? "Lưu ở [[mây]]." : "- [x] Mây\n- [ ] Thẻ";
  const answer = name === "enough" ? WRITTEN : filled;
  return `## Hỏi gì? {${rest}}\n\n${answer}\n\n> Vì thế.\n`;
}

const OF_ATTRIBUTES = /^HV(1011|211[1-4]|2207|2209|2211|2436)$/;

/** The codes that the compiler has for each attribute, in banks of as many as are reported of one kind. */
async function refusals(written: readonly Written[]): Promise<Map<Written, string[]>> {
  const found = new Map<Written, string[]>();
  for (let from = 0; from < written.length; from += MAX_ALIKE) {
    const part = await refusalsOfOneBank(written.slice(from, from + MAX_ALIKE));
    for (const [one, codes] of part) found.set(one, codes);
  }
  return found;
}

async function refusalsOfOneBank(written: readonly Written[]): Promise<Map<Written, string[]>> {
  const taught = VALUES.filter((id) => accepts({ id })).map((id) => `  "${id}": Làm được\n`);
  const lesson = `---\ntitle: Bài\noutcomes:\n${taught.join("")}---\n\nChữ.\n`;
  const bank = written.map(question).join("\n");
  const folder = await courseFolder({ "01-dam-may.md": lesson, "01-dam-may.quiz.md": bank });
  const { diagnostics, sourceOf } = await check(folder, []);
  const { diagnostics: list } = JSON.parse(formatJson(diagnostics, "en", sourceOf)) as {
    diagnostics: { code: string; file: string; range: { start: { line: number } } }[];
  };
  const headings = bank.split("\n").flatMap((line, index) => (/^## /.test(line) ? index + 1 : []));
  return new Map(
    written.map((one, index) => [
      one,
      list
        .filter(({ file, code }) => file.endsWith(".quiz.md") && OF_ATTRIBUTES.test(code))
        .filter(({ range }) => range.start.line === headings[index])
        .map(({ code }) => code),
    ]),
  );
}

describe("the schema of a question's attributes and the compiler agree", () => {
  test.each(["", ...names])("on %j", async (name) => {
    const property = schema.properties[name as Name];
    const expected = property?.["x-diagnostic"] ?? schema["x-diagnostic"];
    const own = written.filter((one) => one.name === name);
    const found = await refusals(own);
    expect(own.filter((one) => accepts(one.data)).length > 0).toBe(name !== "");
    for (const one of own) {
      const codes = found.get(one) ?? [];
      if (accepts(one.data)) expect(codes, one.text).toEqual([]);
      // Nothing but commas names no outcome at all.
      else if (/^outcome="[\s,]*"$/.test(one.text)) expect(codes, one.text).toEqual(["HV2209"]);
      else expect(codes, one.text).toContain(expected);
    }
  });
});

test.each(names.filter((name) => "enum" in schema.properties[name]))(
  "the compiler takes no other values for %s than the schema",
  async (name) => {
    const bank = question(write(name, "?"));
    const { diagnostics } = await check(await courseFolder({ "01-dam-may.quiz.md": bank }), []);
    const allowed = diagnostics.flatMap(({ args }: Diagnostic) =>
      "allowed" in args ? [args.allowed] : [],
    );
    expect(allowed.map((list) => [...list].sort())).toEqual([
      [...(schema.properties[name] as { enum: readonly string[] }).enum].sort(),
    ]);
  },
);

test("the schema is a valid one", () => {
  expect(ajv.validateSchema(schema)).toBe(true);
});
