import type { Diagnostic } from "@hocvu/diagnostics";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCourse } from "../build-course.ts";
import { formatCourse } from "../format/format-course.ts";
import type { SourceFolder } from "../source.ts";
import { writeCourse } from "../write/course.ts";
import { writeThemeSheet } from "../write/theme.ts";
import { formatSheet } from "./format-sheet.ts";
import { readThemeSheet } from "./read-theme-sheet.ts";

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const { sheet } = readThemeSheet({ path: "theme.css", text }, diagnostics);
  const told = diagnostics.map(
    ({ code, place }) => `${code} ${place?.start.line}:${place?.start.column}`,
  );
  return { sheet, told, diagnostics };
}

const whole = `/* Màu của cơ quan */
:root {
  --primary: #7A1F3D; /* đỏ mận */
  --ground: rgb(255 250, 245);
  --surface: hsl(0, 0%, 100%);
  --ink: #222;
  --measure: 40rem;
  --round: 0;
}

@media (prefers-color-scheme:dark) {
  :root {
    --primary: #ffb3c8;
  }
}

@media ( forced-colors: active ) {
  :root {
    --primary: linktext;
  }
}
`;

test("a theme.css is what it sets, for the day, the dark and forced colours", () => {
  expect(read(whole)).toMatchObject({
    sheet: {
      light: {
        primary: "#7a1f3d",
        ground: "#fffaf5",
        surface: "#ffffff",
        ink: "#222222",
        measure: "40rem",
        round: "0rem",
      },
      dark: { primary: "#ffb3c8" },
      forced: { primary: "LinkText" },
    },
    told: [],
  });
});

test.each([
  ["a property that is misspelt", ":root { --primry: #fff; }", "HV1116 1:9"],
  ["a variable of no use", ":root {\n  --font-size: 20px;\n}", "HV1116 2:3"],
  ["a word for a color", ":root { --ink: black; }", "HV1117 1:16"],
  ["a transparent color", ":root { --ink: #00000080; }", "HV1117 1:16"],
  ["a color out of its bounds", ":root { --ink: rgb(256, 0, 0); }", "HV1117 1:16"],
  ["a variable of another", ":root { --ink: var(--soft); }", "HV1117 1:16"],
  ["something of elsewhere", ":root { --ground: url(https://hoc.example/a.png); }", "HV1117 1:19"],
  ["a computed color", ":root { --ink: color-mix(in srgb, red, blue); }", "HV1117 1:16"],
  [
    "a color in forced colors",
    "@media (forced-colors: active) { :root { --ink: #000; } }",
    "HV1117 1:49",
  ],
  ["too long a line", ":root { --measure: 90rem; }", "HV1118 1:20"],
  ["a length in pixels", ":root { --round: 8px; }", "HV1118 1:18"],
  ["a rule for something else", ".cover { --ink: #000; }", "HV1119 1:1"],
  ["several selectors", ":root, body { --ink: #000; }", "HV1119 1:1"],
  ["a rule within", ":root { .cover { --ink: #000; } }", "HV1119 1:9"],
  ["an import", '@import "a.css";\n:root { --ink: #000; }', "HV1119 1:1"],
  ["a font", "@font-face { font-family: A; }", "HV1119 1:1"],
  ["another condition", "@media print { :root { --ink: #000; } }", "HV1119 1:1"],
  [
    "a condition within another",
    "@media (forced-colors: active) { @media (prefers-color-scheme: dark) { :root { --ink: CanvasText; } } }",
    "HV1119 1:34",
  ],
  ["a property of its own", ":root { color: red; }", "HV1119 1:9"],
  ["a value that insists", ":root { --ink: #000 !important; }", "HV1119 1:9"],
  ["a line without a colon", ":root { --ink #000; --soft: #333; }", "HV1121 1:9"],
  ["a line outside of any rule", "--ink: #000;", "HV1121 1:1"],
  [
    "what is never closed",
    "@media (prefers-color-scheme: dark) {\n  :root { --ink: #fff; }\n",
    "HV1121 1:37",
  ],
  ["what is set twice", ":root { --ink: #000; }\n:root { --ink: #111; }", "HV1123 2:9"],
])("%s is refused where it stands", (_, text, told) => {
  expect(read(text).told).toEqual([told]);
});

test("what is refused takes nothing else with it, and a misspelt name is told the right one", () => {
  const { sheet, diagnostics } = read(":root { --primry: #7a1f3d; --ink: #000; }");
  expect(sheet).toEqual({ light: { ink: "#000000" } });
  expect(diagnostics[0]?.args).toMatchObject({ property: "--primry", suggestion: "--primary" });
});

test("whatever a theme.css holds, only colors and lengths come of it", () => {
  const pieces = fc.constantFrom(
    ...[
      ":root",
      "{",
      "}",
      ";",
      "--ink",
      "--round",
      ":",
      "#fff",
      "1rem",
      "url(",
      ")",
      "@media ",
      "/*",
      "*/",
    ],
    ...[
      "(prefers-color-scheme: dark)",
      "@import",
      '"',
      "'",
      "\\",
      "!important",
      "var(--ink)",
      " ",
      "\n",
      "<",
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const { sheet } = read(parts.join(""));
      for (const values of Object.values(sheet)) {
        for (const value of Object.values(values)) {
          expect(value).toMatch(/^#[0-9a-f]{6}$|^[\d.]+rem$|^[A-Z]\w+$/);
        }
      }
    }),
    { numRuns: 300 },
  );
});

function folder(css: string, front = ""): SourceFolder {
  const texts = [
    { path: "01-a.md", text: "---\ntitle: A\n---\n\nChữ.\n" },
    { path: "course.md", text: `---\nid: mau\ntitle: Mẫu\n${front}---\n\nChào.\n` },
    { path: "theme.css", text: css },
  ];
  return { texts, assets: new Map() };
}

test("the course has it beside its named look, and knows the line of each value", async () => {
  const { value, diagnostics } = await buildCourse(folder(whole, "theme: bien\n"));
  expect(diagnostics).toEqual([]);
  expect(value?.course.theme).toMatchObject({
    name: "bien",
    sheet: { dark: { primary: "#ffb3c8" } },
  });
  expect(value?.placeAt("/theme/sheet/light/ink")).toMatchObject({
    file: "theme.css",
    start: { line: 6, column: 3 },
  });
});

test("what is written of a course is read as the same course", async () => {
  const { value } = await buildCourse(folder(whole, "theme: bien\n"));
  if (!value) throw new Error("there is no course");
  const texts = writeCourse(value.course);
  const again = await buildCourse({ texts, assets: new Map() });
  expect(again.value?.course).toEqual(value.course);
});

test("a file without anything in it changes nothing", async () => {
  const { value, diagnostics } = await buildCourse(folder("/* Chưa đặt gì. */\n"));
  expect([value?.course.theme, diagnostics]).toEqual([undefined, []]);
});

test("another style sheet beside course.md is told that nothing reads it", async () => {
  const other = { path: "style.css", size: 10, open: () => Promise.reject() as never };
  const given = { ...folder(whole), assets: new Map([["style.css", other]]) };
  const { diagnostics } = await buildCourse(given);
  expect(diagnostics.map(({ code }) => code)).toEqual(["HV1122"]);
});

describe("hocvu format", () => {
  test("writes one value a line, and comments stay where they were", async () => {
    const css =
      ":root{--primary : #7A1F3D;/* đỏ */--ink:#222222}\n/* Tối */\n@media (prefers-color-scheme: dark){:root{--ink:#EEE}}";
    const [changed] = await formatCourse(folder(css));
    expect(changed).toEqual({
      path: "theme.css",
      text: `:root {
  --primary: #7a1f3d; /* đỏ */
  --ink: #222222
}

/* Tối */
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eee
  }
}
`,
    });
  });

  test("leaves what is written so already, its own writing among it", async () => {
    expect(formatSheet(writeThemeSheet(read(whole).sheet))).toBe(
      writeThemeSheet(read(whole).sheet),
    );
    const written = await formatCourse(folder(writeThemeSheet(read(whole).sheet)));
    expect(written).toEqual([]);
  });
});
