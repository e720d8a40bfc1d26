import type { Course, HotspotQuestion } from "@hocvu/model";
import { expect, test } from "vitest";
import type { LayoutKit } from "../target.ts";
import { layOutPlayer, layOutServed } from "./lay-out-player.ts";

const page = (id: string, html: string) => ({
  id,
  title: id,
  pages: [{ id, title: id, html, checks: [] }],
  bank: [],
});

const course = (...pages: readonly string[]) =>
  ({
    id: "mau",
    title: "Mẫu",
    lang: "vi",
    version: "1.0.0",
    keywords: [],
    passing: { num: 1, den: 2 },
    welcome: "",
    modules: pages.map((html, index) => page(`m${index + 1}`, html)),
    outcomes: [],
    glossary: [],
    assets: [],
  }) as unknown as Course;

const kit: LayoutKit = {
  structure: "single",
  player: {
    scripts: { "scorm12-vi": "player", pieces: "shared()" },
    style: "",
    styles: {},
    pieces: {
      cards: { style: ".card{}" },
      embed: { style: ".embed{}", scripts: { vi: "nhung()", en: "embed()" } },
      callouts: { style: ".callout{}" },
    },
  },
  asset: (path) => ({ path, content: path, digest: "0123456789abcdef" }),
  png: () => "png",
};

const filesOf = (...pages: readonly string[]) =>
  new Map(layOutPlayer(course(...pages), kit, "scorm12").map((one) => [one.path, one.content]));

const named = (files: ReadonlyMap<string, unknown>, pattern: RegExp) =>
  [...files.keys()].filter((path) => pattern.test(path));

test("a course without what a piece is for has none, and its data stays plain", () => {
  const files = filesOf('<p>Chữ, chẳng phải &#x3C;div class="cards">.</p>');
  expect(named(files, /^(cards|embed|callouts)/)).toEqual([]);
  const [module = ""] = named(files, /^m1-/);
  expect(String(files.get(module))).toMatch(/^dispatchEvent\(/);
});

test("a piece comes once, and each module that needs it asks for it", () => {
  const cards = '<div class="cards"><details class="card"></details></div>';
  const files = filesOf(cards, "<p>Không có.</p>", `<p>Có.</p>${cards}`);
  const [style = "", ...others] = named(files, /^cards-[\da-f]{8}\.css$/);
  expect(others).toEqual([]);
  const asks = ["m1", "m2", "m3"].map((id) => {
    const [path = ""] = named(files, new RegExp(`^${id}-`));
    return String(files.get(path)).includes(JSON.stringify(style));
  });
  expect(asks).toEqual([true, false, true]);
});

test("a script comes in the course's language", () => {
  const files = filesOf('<figure class="embed"><a data-embed="https://a.example/x">A</a></figure>');
  const [script = ""] = named(files, /^embed-.*js$/);
  expect(files.get(script)).toBe("nhung()");
  expect(String(files.get("index.html"))).toContain("frame-src https://a.example;");
});

test("what scripts of pieces stand on comes with the player where there is one, and else not", () => {
  const playerOf = (html: string) => {
    const files = filesOf(html);
    return String(files.get(named(files, /^player-.*js$/)[0] ?? ""));
  };
  expect(playerOf('<figure class="embed"><a data-embed="https://a.example/x">A</a></figure>')).toBe(
    "player\nshared()",
  );
  expect(playerOf('<div class="cards"></div>')).toBe("player");
});

test("what a module needs is looked for in what its pages hold, wherever a class stands", () => {
  const files = filesOf(
    '<aside class="callout callout-tip"><p class="callout-title">Mẹo</p></aside>',
  );
  expect(named(files, /^callouts-/)).toHaveLength(1);
});

test("what only a service asks is shown by pieces in the player's own files, whose data tells no key", () => {
  const place = (id: string, y: number, correct: boolean) => ({
    ...{ id, html: "Chỗ này", correct, pinned: false, feedback: "Vì thế." },
    at: { x: 50, y, width: 12, height: 12 },
  });
  const question: HotspotQuestion = {
    ...{ id: "cho", type: "hotspot", outcomes: [], points: 1, exam: true, shuffle: false },
    ...{ scoring: "all", stem: '<p>Chỗ nào? <img src="asset:a.png" alt=""></p>' },
    choices: [place("a", 20, true), place("b", 80, false)],
  };
  const [module, ...others] = course("<p>Chữ.</p>").modules;
  const asks = {
    ...course(),
    modules: [{ ...module, bank: [question] }, ...others],
    assets: ["a.png"],
    exam: { questions: 1, shuffle: true, feedback: "none" },
  } as unknown as Course;
  const pieces = { hotspots: { style: ".spot{}", scripts: { vi: "cham()", en: "tap()" } } };
  const own = { ...kit, player: { ...kit.player, pieces } };
  const { files, bank } = layOutServed(asks, own, "scorm12");
  const text = (pattern: RegExp) => String(files.find(({ path }) => pattern.test(path))?.content);
  expect(text(/^player-.*js$/)).toBe("player\nshared()\n\ncham()");
  expect(text(/^player-.*css$/)).toContain(".spot{}");
  expect(files.map(({ content }) => String(content)).join("")).not.toMatch(/Chỗ này|Vì thế/);
  expect(bank.map(({ id }) => id)).toEqual(["cho"]);
  // The same in a file of its own where the exam's questions are in the package.
  const packed = new Map(layOutPlayer(asks, own, "scorm12").map((one) => [one.path, one.content]));
  expect(named(packed, /^hotspots-/)).toHaveLength(2);
});
