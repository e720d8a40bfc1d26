import { describe, expect, test } from "vitest";
import { hostile, obeyed } from "../../test/hostile.ts";
import { type Code, diagnostic, severities } from "../codes.ts";
import { hasProblems, type Place } from "../diagnostic.ts";
import { catalogues, inWords } from "../words.ts";
import { formatGithub } from "./github.ts";
import { formatJson } from "./json.ts";
import { formatPretty } from "./pretty.ts";
import { formatSarif } from "./sarif.ts";
import { printable } from "./visible.ts";

const text = "dòng một\n## Hỏi gì? {#mo-lai outcome=luu}\n";
const sourceOf = (file: string) => (file === "b.quiz.md" ? text : undefined);

function place(file: string, line: number, from: number, to: number): Place {
  const point = (column: number) => ({ line, column, offset: 0 });
  return { file, start: point(from), end: point(to) };
}

const twice = diagnostic("HV2103", { id: "mo-lai" }, place("b.quiz.md", 2, 13, 20), [
  { place: place("a.quiz.md", 14, 24, 30), role: "firstUsed" },
]);

describe("pretty", () => {
  const options = { language: "en", color: false, sourceOf } as const;

  test("shows the line, carets under the word, the other place and a hint", () => {
    expect(
      formatPretty([twice], options),
    ).toBe(`error[HV2103]: the question id \`mo-lai\` is used twice
  --> b.quiz.md:2:13
   |
 2 | ## Hỏi gì? {#mo-lai outcome=luu}
   |             ^^^^^^^
  ::: a.quiz.md:14:24  first used here
   = hint: ids carry learners' saved answers; give one of the two another id
   = see: hocvu explain HV2103

1 error
`);
  });

  test("speaks Vietnamese", () => {
    const printed = formatPretty([twice], { ...options, language: "vi" });
    expect(printed).toContain("lỗi[HV2103]: mã câu hỏi `mo-lai` dùng hai lần");
    expect(printed).toContain("= xem: hocvu explain HV2103\n");
    expect(printed).toContain("1 lỗi");
  });

  test("hidden characters are shown, and the carets stand below them", () => {
    const line = "## Trả \u202elời\u202c sai\u001b";
    const at = line.indexOf("\u202e") + 1;
    const wrong = diagnostic("HV1012", { path: "một\nhai" }, place("a\u202e.md", 1, at, at + 5));
    const printed = formatPretty([wrong], { ...options, sourceOf: () => line });
    expect(printed.split("\n").slice(0, 5)).toEqual([
      "error[HV1012]: there is no file `một↵hai` in the course",
      " --> a⟨U+202E⟩.md:1:8",
      "  |",
      "1 | ## Trả ⟨U+202E⟩lời⟨U+202C⟩ sai⟨U+001B⟩",
      `  |        ${"^".repeat(19)}`,
    ]);
  });

  test("decomposed letters do not shift the carets", () => {
    const line = "Tiếng Việt sai";
    const decomposed = line.normalize("NFD");
    const at = decomposed.indexOf("sai") + 1;
    const wrong = diagnostic("HV1003", {}, place("c.md", 1, at, at + 3));
    const printed = formatPretty([wrong], { ...options, sourceOf: () => decomposed });
    expect(printed).toContain("--> c.md:1:12");
    expect(printed).toContain(`|            ^^^\n`);
  });

  test("has colors only when asked", () => {
    expect(formatPretty([twice], options)).not.toContain("\u001b");
    expect(formatPretty([twice], { ...options, color: true })).toContain("\u001b[31m");
  });

  test("says nothing of no problems", () => {
    expect(formatPretty([], options)).toBe("");
  });
});

describe("a note, which asks for nothing", () => {
  const note = diagnostic("HV3108", { differences: ["time"] }, place("c.md", 3, 1, 4));

  test("is counted by itself and has a color of its own", () => {
    const pretty = (color: boolean) =>
      formatPretty([note], { language: "en", color, sourceOf: () => undefined });
    expect(pretty(false)).toMatch(/^note\[HV3108\]: the platform Open edX does otherwise: /);
    expect(pretty(false)).toMatch(/\n1 note\n$/);
    expect(pretty(true)).toContain("\u001b[36m");
    const both = formatPretty([twice, note], { language: "vi", color: false, sourceOf });
    expect(both).toMatch(/\n1 lỗi, 1 lưu ý\n$/);
  });

  test("has its own level in every format for programs", () => {
    expect(formatGithub([note], "en", () => undefined)).toMatch(/^::notice file=c\.md,/);
    expect(JSON.parse(formatSarif([note], "en", "1.2.3")).runs[0].results[0].level).toBe("note");
    expect(JSON.parse(formatJson([note], "en", sourceOf)).diagnostics[0].severity).toBe("note");
  });

  test("is no problem", () => {
    expect(hasProblems([note])).toBe(false);
    expect(hasProblems([note, twice])).toBe(true);
  });
});

describe("for programs", () => {
  test("json counts lines and columns from 1", () => {
    expect(JSON.parse(formatJson([twice], "en", sourceOf))).toEqual({
      diagnostics: [
        {
          code: "HV2103",
          severity: "error",
          message: "the question id `mo-lai` is used twice",
          hint: "ids carry learners' saved answers; give one of the two another id",
          file: "b.quiz.md",
          range: { start: { line: 2, column: 13 }, end: { line: 2, column: 20 } },
          related: [
            {
              file: "a.quiz.md",
              range: { start: { line: 14, column: 24 }, end: { line: 14, column: 30 } },
              role: "firstUsed",
            },
          ],
        },
      ],
    });
  });

  test("github gets one annotation a problem, with line ends and colons escaped", () => {
    const strange = diagnostic("HV1012", { path: "a:b%c" }, place("x,y.md", 3, 1, 4));
    expect(formatGithub([strange], "en", () => undefined)).toBe(
      "::error file=x%2Cy.md,line=3,endLine=3,col=1,endColumn=4,title=HV1012::there is no file `a:b%25c` in the course%0Athe path is taken from the file that names it; is the file in `media/`?\n",
    );
  });

  test("sarif and github call files as they are found in the repository, and a # begins no fragment", () => {
    const there = diagnostic("HV1012", { path: "a" }, place("bài #1?.md", 3, 1, 4));
    const named = (file: string) => `dao-tao/${file}`;
    expect(formatGithub([there], "en", () => undefined, named)).toContain(
      "::error file=dao-tao/bài #1?.md,",
    );
    expect(formatSarif([there], "en", "1.2.3", named)).toContain(
      '"uri": "dao-tao/b%C3%A0i%20%231%3F.md"',
    );
  });

  test("sarif names the rule, the level and the region", () => {
    const log = JSON.parse(formatSarif([twice], "en", "1.2.3"));
    expect(log).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "hocvu", version: "1.2.3", rules: [{ id: "HV2103" }] } },
          results: [
            {
              ruleId: "HV2103",
              ruleIndex: 0,
              level: "error",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "b.quiz.md" },
                    region: { startLine: 2, startColumn: 13, endLine: 2, endColumn: 20 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe("the catalogues", () => {
  // One set of arguments that every message can be made from.
  const args = {
    option: "--o",
    property: "--p",
    against: "--q",
    ratio: 2.7,
    most: 2,
    at: "1:20",
    before: "0:40",
    end: "1:00",
    sound: "s",
    page: "p",
    voices: 3,
    matched: 1,
    cues: 4,
    targets: ["t"],
    heeded: ["h"],
    iri: "urn:x-hocvu:mau",
    path: "p",
    kind: "module",
    reason: "r",
    key: "k",
    allowed: ["a"],
    expected: "text",
    found: "list",
    value: "v",
    id: "i",
    suggestion: "s",
    actual: "A",
    url: "u",
    scheme: "x",
    module: "m",
    number: "1",
    minimum: 1,
    target: "t",
    other: "o",
    html: "<b>",
    title: "T",
    text: "w",
    name: "n",
    attribute: "at",
    type: "single",
    types: ["fill-in"],
    count: 1,
    max: 2,
    outcome: "o",
    asked: 2,
    available: 1,
    length: 3,
    size: 1,
    character: "U+001B",
    more: 1,
    told: 1,
    longest: 1,
    questions: 1,
    modules: 9,
    position: 1,
    a: "a",
    b: "b",
    words: 9,
    from: 2,
    to: 4,
    word: "w",
    what: "W",
    counted: "lines",
    repeated: "footnotes",
    measure: "pixels",
    code: "HV1001",
    course: "c",
    content: "d",
    needed: 3,
    wanted: 3,
    sum: 3,
    part: "p",
    hashes: "##",
    inner: ":::i",
    sign: "[",
    form: "color",
    problem: "command",
    cause: "blank",
    missing: "note",
    cells: 3,
    photos: 3,
    columns: 2,
    lang: "fr",
    mark: "[]",
    term: "t",
    differences: ["attempts", "time"],
    signs: "###",
    under: "list",
    source: "s",
    where: "table",
    answer: "w",
    meant: "w",
    groups: ["g", "h"],
    things: ["a", "b"],
    left: "a",
    right: 2,
    column: "c",
    notation: "GIFT",
    line: "l",
    without: 1,
    stated: "5m",
    label: "A.",
    why: "twice",
    quote: "q",
    trouble: "json",
    fault: "plain",
    places: 34,
    passport: "hocvu",
    choice: "b",
    known: ["Tên"],
    of: 9,
    keyShare: 20,
    share: 60,
    taken: 0,
    percent: 50,
    saying: "flat",
    discrimination: "-0.31",
    few: 2,
    least: 10,
    answers: 3,
    about: ["q"],
    header: ["c"],
    breach: "cut",
    examples: ["e"],
    first: 7,
    row: 4,
    doubt: "form",
    format: "GIFT",
    as: "matching",
    lost: ["feedback"],
    lack: "right",
    guess: "columns",
    document: "doc",
    remnant: "ole",
    look: "bold",
    marked: "B",
    said: "A",
    certainty: 70,
    formats: ["GIFT", "CSV"],
    elements: ["script"],
    limit: "256 MB",
    field: "name",
    platform: "Moodle",
    otherwise: ["draw"],
    read: [{ what: "hint", ids: ["mo-lai"] }],
    leftover: "discussion",
    opens: "2026-12-02 08:00",
    closes: "2026-12-01 08:00",
    feedback: "end",
    fact: "don-vi",
    written: "10,20",
    difficulty: "easy",
    others: ["o"],
    hosts: ["h"],
    block: "quote",
  };
  const codes = Object.keys(severities) as Code[];
  /** Of packages: what has another meaning there, and what no other code has. */
  const ofPackages = {
    ...args,
    problem: "zip",
    fault: "out",
    limit: "size",
    encoding: "UTF-16",
    kinds: [{ kind: "js", size: 3 }],
    heaviest: [{ path: "p", size: 2 }],
    imports: "yes",
    plays: "no",
    grades: "unknown",
    resumes: "yes",
    because: ["HV4601"],
    sources: ["s"],
    rule: "r",
    most: 4096,
    commits: 40,
    pixels: 12,
    seconds: 20,
    status: "s",
    state: 9,
    text: "t",
    help: "h",
    example: "e",
    refusal: "r",
    more: 1,
    files: 3,
    method: 9,
    min: 0,
    prefix: "p",
    parent: "p",
    element: "e",
    paths: ["p", "q"],
    folder: "f",
    other: "o",
    reason: "r",
    written: "w",
    value: "v",
    href: "h",
    url: "u",
    api: "API",
    call: "c",
    version: "1.2",
    suggestion: "s",
    title: "t",
    after: "a",
    first: "f",
    launch: "l",
    parameter: "p",
    hosts: ["h"],
    actual: "a",
    expected: "e",
    known: ["k"],
  };
  /** What only one of them means by a name. */
  const ownMeaning: Partial<Record<Code, object>> = {
    HV1124: { why: "empty" },
    HV2440: { pages: ["p"] },
    HV3104: { differences: ["hint"] },
    HV3105: { lost: ["attempts"] },
    HV4511: { rules: ["draw"] },
    HV4621: { problem: "bom" },
  };
  const argsOf = (code: Code): Readonly<Record<string, unknown>> => {
    const named = code.startsWith("HV46") ? ofPackages : { ...args, paths: ["p", "q"] };
    return { ...named, ...ownMeaning[code] };
  };

  test.each(Object.keys(catalogues))("%s quotes nothing that a terminal or runner obeys", (key) => {
    const language = key as keyof typeof catalogues;
    const bad = (of: Readonly<Record<string, unknown>>, isPackage: boolean) =>
      Object.fromEntries(
        Object.entries(of).map(([name, value]) => {
          const ours = [
            "kind",
            "expected",
            "found",
            "differences",
            "counted",
            "repeated",
            "measure",
            "form",
            "fault",
            "trouble",
            "saying",
            "breach",
            "doubt",
            "as",
            "lost",
            "lack",
            "guess",
            "document",
            "remnant",
            "look",
            "field",
            "otherwise",
            "read",
            "leftover",
            ...(isPackage
              ? ["problem", "limit", "kinds", "heaviest", "imports", "plays", "grades", "resumes"]
              : []),
          ];
          if (ours.includes(name)) return [name, value];
          if (Array.isArray(value)) return [name, [hostile, hostile]];
          return [name, typeof value === "string" ? hostile : value];
        }),
      ) as never;
    const badOf = (code: Code) => bad(argsOf(code), code.startsWith("HV46"));
    const at = { ...place(`${hostile}.md`, 5, 1, 30) };
    const source = () => `${hostile}\n`.repeat(9);
    const found = codes.map((code) => ({
      ...diagnostic(code, badOf(code), at, [{ place: at, role: "firstUsed" }]),
      severity: severities[code],
    }));
    const pretty = { language, color: false, sourceOf: source };
    // What is left for the last step, whatever the format, is what a runner obeys within a line.
    expect(obeyed(formatPretty(found, pretty).replaceAll("##", ""))).toEqual([]);
    expect(obeyed(printable(formatPretty(found, pretty)))).toEqual([]);
    expect(obeyed(formatJson(found, language, source))).toEqual([]);
    expect(obeyed(formatSarif(found, language, "1.2.3"))).toEqual([]);
    const commands = printable(formatGithub(found, language, source), { commands: true });
    expect(commands.trimEnd().split("\n")).toHaveLength(codes.length);
    expect(obeyed(commands.replace(/^::(error|warning|notice) /gm, ""))).toEqual([]);
    const files = JSON.parse(formatJson(found, language, source)).diagnostics;
    expect(files[0].file).toBe(`${hostile}.md`);
  });

  test.each(Object.keys(catalogues))("%s has one plain sentence for every code", (language) => {
    for (const code of codes) {
      const { message, hint } = inWords(
        { code, severity: severities[code], args: argsOf(code) as never },
        language as keyof typeof catalogues,
      );
      for (const words of [message, hint ?? "x"]) {
        expect(words, code).not.toMatch(/undefined|[.!]$|^\s|\n/);
        expect(words.length, code).toBeGreaterThan(0);
        expect(words.charAt(0), code).toBe(words.charAt(0).toLowerCase());
      }
    }
  });

  test("both languages put the author's own words in backticks alike", () => {
    for (const code of codes) {
      const quoted = (language: "en" | "vi") =>
        inWords({ code, severity: "error", args: argsOf(code) as never }, language).message.match(
          /`[^`]+`/g,
        )?.length ?? 0;
      expect(quoted("vi"), code).toBe(quoted("en"));
    }
  });
});
