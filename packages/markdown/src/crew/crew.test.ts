import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { buildCourse } from "../build-course.ts";
import type { ModuleMemory, RememberedModule } from "../module-memory.ts";
import { parseTree } from "../parse-file.ts";
import { readFolder } from "../read-folder.ts";
import type { SourceFolder } from "../source.ts";
import type { Crew, Share } from "./crew.ts";
import { draftShareOf } from "./draft-share.ts";

const courses = fileURLToPath(new URL("../../../../courses/", import.meta.url));
/** One of texts and pictures, and the one that shows all that the language has. */
const names = ["nguoi-dan", "huong-dan"];

/** Helpers that get and give what can be sent to a thread, as threads do, and are quick enough to take a module or two each. */
function crewOf(parts: number, begun: Share[] = []): Crew {
  return {
    parts: () => parts,
    begin(share) {
      begun.push(share);
      const count = Math.ceil(share.modules.length / parts);
      const from = Atomics.add(share.taken, 0, count);
      const modules = share.modules.slice(from, from + count);
      const taken = new Int32Array(new SharedArrayBuffer(4));
      const drafting = draftShareOf(structuredClone({ ...share, modules, taken }));
      return {
        drafted: drafting.then(({ pages }) => structuredClone(pages)),
        finish: async (pages) => structuredClone((await drafting).finish(structuredClone(pages))),
        end() {},
      };
    },
  };
}

const FAILING: Crew = {
  parts: () => 2,
  begin: () => ({
    drafted: Promise.reject(new Error("no memory")),
    finish: () => Promise.reject(new Error("no memory")),
    end() {},
  }),
};

async function built(folder: SourceFolder, options: Parameters<typeof buildCourse>[1] = {}) {
  const { value, diagnostics } = await buildCourse(folder, options);
  if (!value) return { diagnostics };
  const pointers = value.course.modules.flatMap(({ pages, bank }, at) => [
    `/modules/${at}`,
    ...pages.map((_, page) => `/modules/${at}/pages/${page}`),
    ...bank.map((_, question) => `/modules/${at}/bank/${question}/id`),
  ]);
  const { course, idsFromStems, told, uses, complete, sound } = value;
  const places = pointers.map((pointer) => value.placeAt(pointer));
  return { diagnostics, course, places, idsFromStems, told, uses, complete, sound };
}

function texts(files: Readonly<Record<string, string>>): SourceFolder {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { texts: all, assets: new Map() };
}

test.each(names)("%s is the same course, whoever makes its modules", async (name) => {
  const { value: folder } = await readFolder(join(courses, name));
  if (!folder) throw new Error("no course");
  const alone = await built(folder);
  const begun: Share[] = [];
  expect(await built(folder, { crew: crewOf(3, begun) })).toEqual(alone);
  expect(begun).toHaveLength(2);
  expect(await built(folder, { crew: FAILING })).toEqual(alone);
});

/** Links to pages of modules before and behind, terms explained twice, a mistake in each module, repeated words. */
const TANGLED = texts({
  "course.md": "---\nid: roi\ntitle: Rối\nvariables:\n  so: '0'\n---\n\nChào {{so}}.\n",
  ...Object.fromEntries(
    [1, 2, 3, 4].flatMap((n) => [
      [
        `0${n}-bai-${n}.md`,
        `---\ntitle: Bài ${n}\noutcomes:\n  lam-${n}: Làm ${n}\n---\n\n## Trang {#trang-${n}}\n\n` +
          `Xem [bài sau](0${(n % 4) + 1}-bai-${(n % 4) + 1}.md#trang-${(n % 4) + 1}) và [không có](#thieu-${n}).\n\n` +
          `:term[mây]{def="nghĩa ${n % 2}"} gọi {{so}}, {{thieu}}, [điền: địa chỉ].\n\n` +
          `${"Chữ[^a] ".repeat(3)}\n\n[^a]: ${"dài ".repeat(n === 1 ? 10 : 2)}\n`,
      ],
      [`0${n}-bai-${n}.quiz.md`, `## Câu ${n}? {outcome=lam-${n}}\n\n- [x] Đúng\n- [ ] Sai rồi\n`],
    ]),
  ),
});

test("links between modules, terms, variables and mistakes come out alike", async () => {
  const alone = await built(TANGLED);
  expect(alone.diagnostics.length).toBeGreaterThan(8);
  for (const parts of [1, 2, 3, 4]) {
    expect(await built(TANGLED, { crew: crewOf(parts) })).toEqual(alone);
  }
});

test("what is shown too often is told as by one alone", async () => {
  const long = `[a]: https://hoc.example/${"x".repeat(20_000)}\n`;
  const folder = texts({
    "course.md": "---\nid: dai\ntitle: Dài\n---\n\nChào.\n",
    "01-a.md": `---\ntitle: A\n---\n\n${"[chữ][a] ".repeat(60)}\n\n${long}`,
    "02-b.md": `---\ntitle: B\n---\n\n${"[chữ][a] ".repeat(60)}\n\n${long}`,
  });
  const alone = await built(folder);
  expect(alone.diagnostics.map(({ code }) => code)).toContain("HV1052");
  expect(await built(folder, { crew: crewOf(2) })).toEqual(alone);
});

test("what was made by others is remembered for the next build", async () => {
  const known = new Map<string, RememberedModule>();
  const memory: ModuleMemory = {
    has: (key) => known.has(key),
    get: (key) => structuredClone(known.get(key)),
    set: (key, module) => void known.set(key, structuredClone(module)),
  };
  const first = await built(TANGLED, { crew: crewOf(2), memory });
  expect(known.size).toBe(4);
  const begun: Share[] = [];
  const nobody: Crew = { ...crewOf(2, begun), parts: (characters) => (characters > 0 ? 2 : 1) };
  expect(await built(TANGLED, { crew: nobody, memory })).toEqual(first);
  expect(begun).toEqual([]);
});

test("helpers finish while one finishes oneself, and one that took nothing is done without", async () => {
  const steps: string[] = [];
  const parse = (text: string) => {
    if (text.startsWith("## Câu")) steps.push("own bank");
    return parseTree(text);
  };
  const two = crewOf(2);
  const crew: Crew = {
    ...two,
    begin(share) {
      const helper = two.begin(share);
      return {
        ...helper,
        finish(pages) {
          steps.push("helper");
          return helper.finish(pages);
        },
      };
    },
  };
  await buildCourse(TANGLED, { crew, parse });
  expect(steps).toEqual(["helper", "own bank", "own bank"]);
  const idle: Crew = { ...two, begin: (share) => ({ ...two.begin({ ...share, modules: [] }) }) };
  const alone = await built(TANGLED);
  expect(await built(TANGLED, { crew: idle })).toEqual(alone);
});

test("a link that does not look like one to another module leads there all the same", async () => {
  const folder = texts({
    "course.md": "---\nid: ma\ntitle: Mã\n---\n\nChào.\n",
    "01-a.md": "---\ntitle: A\n---\n\nXem [bài sau](02-b%2Emd#hai) và [không có](02-b%2Emd#ba).\n",
    "02-b.md": "---\ntitle: B\n---\n\n## Hai {#hai}\n\nChữ.\n",
  });
  const alone = await built(folder);
  expect(alone.course?.modules[0]?.pages[0]?.html).toContain('href="page:hai"');
  for (const parts of [1, 2]) expect(await built(folder, { crew: crewOf(parts) })).toEqual(alone);
});
