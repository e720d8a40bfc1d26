import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";

interface Built {
  readonly scripts: Readonly<Record<string, string>>;
  readonly style: string;
  readonly styles: Readonly<Record<string, string>>;
  readonly pieces: Readonly<
    Record<string, { readonly style?: string; readonly scripts?: Readonly<Record<string, string>> }>
  >;
}

let built: Built;
beforeAll(async () => {
  const path = "../build.mjs";
  const { build } = (await import(path)) as { build: () => Promise<Built> };
  built = await build();
}, 180_000);

/** What of `pattern` the scripts hold; short, where a failure would otherwise print 40 kB. */
const found = (pattern: RegExp) =>
  Object.values(built.scripts).flatMap((script) => script.match(pattern)?.[0] ?? []);

describe("what a learner loads", () => {
  test.each([
    ["scorm12", 29_000],
    ["scorm2004", 29_000],
    ["web", 29_000],
    ["service", 30_000],
    ["cmi5", 37_000],
    ["xapi", 37_000],
  ])("%s stays within %d bytes, in every language", (runtime, budget) => {
    const names = Object.keys(built.scripts).filter((name) => name.startsWith(`${runtime}-`));
    expect(names).toHaveLength(2);
    for (const name of names) expectWithin(budget, name);
  });

  function expectWithin(budget: number, name: string): void {
    const own = built.styles[name.split("-", 1)[0] as string] ?? "";
    const files = [built.scripts[name] as string, built.style + own];
    const sum = (size: (file: string) => number) => files.reduce((n, file) => n + size(file), 0);
    expect(
      sum((file) => gzipSync(file).length),
      name,
    ).toBeLessThanOrEqual(budget);
    expect(sum((file) => Buffer.byteLength(file))).toBeLessThanOrEqual(90_000);
  }

  const filesOf = ({ style = "", scripts = {} }: Built["pieces"][string]) => [
    style,
    ...Object.values(scripts),
  ];

  test("a piece that only some modules need is at most 4 kB, in every language", () => {
    expect(Object.keys(built.pieces).length).toBeGreaterThan(5);
    for (const [name, { style = "", scripts = { vi: "" } }] of Object.entries(built.pieces)) {
      for (const script of Object.values(scripts)) {
        const size = gzipSync(style).length + gzipSync(script).length;
        expect(size, name).toBeLessThanOrEqual(4_000);
      }
    }
  });

  test("with all pieces it is at most 95 kB as it stands, in every language", () => {
    for (const name of Object.keys(built.scripts)) {
      const [runtime = "", language = ""] = name.split("-");
      if (!language) continue;
      const pieces = Object.values(built.pieces).flatMap(({ style = "", scripts = {} }) => [
        style,
        scripts[language] ?? "",
      ]);
      const { [name]: player, pieces: shared } = built.scripts;
      const all = [player, shared, built.style, built.styles[runtime] ?? "", ...pieces];
      expect(Buffer.byteLength(all.join("")), name).toBeLessThanOrEqual(95_000);
    }
  });

  test("what services alone have for answers that teachers mark is at most 4 kB, and within what all may be", () => {
    for (const language of ["vi", "en"]) {
      const marked = built.scripts[`marked-${language}`] as string;
      const style = built.pieces.written?.style ?? "";
      expect(gzipSync(marked).length + gzipSync(style).length).toBeLessThanOrEqual(4_000);
      const pieces = Object.entries(built.pieces).flatMap(
        ([name, { style = "", scripts = {} }]) => [
          style,
          name === "written" ? marked : (scripts[language] ?? ""),
        ],
      );
      const { [`service-${language}`]: player, pieces: shared } = built.scripts;
      const all = [player, shared, built.style, ...pieces];
      expect(Buffer.byteLength(all.join(""))).toBeLessThanOrEqual(95_000);
    }
  });

  test("no piece asks another host by itself, keeps a global or styles by attributes", () => {
    for (const [name, piece] of Object.entries(built.pieces)) {
      const text = filesOf(piece).join("\n");
      expect(text, name).not.toMatch(
        /https?:|url\(|@import|cssText|\b(window|globalThis|self)\.\w+\s*=[^=]/,
      );
    }
  });

  test("asks no other host for anything", () => {
    // Names of things, which nobody opens: SVG's namespace, xAPI's verbs, kinds and extensions.
    const names = /(www\.w3\.org\/2000\/svg|adlnet\.gov\/expapi\/|w3id\.org\/xapi\/)/;
    expect(found(new RegExp(`https?://(?!${names.source})[^"'\`]*`))).toEqual([]);
    expect(/url\(|@import/.test(built.style)).toBe(false);
  });

  test("runs under a strict Content-Security-Policy and where frames may not unload", () => {
    expect(found(/\beval\(|new Function|cssText|XMLHttpRequest|["'`]unload["'`]/)).toEqual([]);
  });

  test("leaves no global behind", () => {
    const { pieces: shared = "", ...players } = built.scripts;
    // Else functions of one piece would take the place of another's of the same name.
    const scripts = Object.values(built.pieces).flatMap((piece) =>
      Object.values(piece.scripts ?? {}),
    );
    expect(scripts.length).toBeGreaterThan(8);
    const wrapped = /^("use strict";)?\(\(\)=>\{[\s\S]*\}\)\(\);$/;
    for (const script of [...Object.values(players), shared, ...scripts]) {
      expect(script).toMatch(wrapped);
    }
    const global = /\b(window|globalThis|self)\.(?!hocvu_)\w+\s*=[^=]/;
    expect(found(global)).toEqual([]);
    expect(scripts.filter((script) => global.test(script))).toEqual([]);
  });
});

test("a script is bundled alike wherever the command was run, so that it is minified once", async () => {
  const path = "../build.mjs";
  const { bundledScripts } = (await import(path)) as {
    bundledScripts(runtimes: string[], languages: string[]): Promise<string[]>;
  };
  const [script = ""] = await bundledScripts(["scorm12"], ["vi"]);
  const modules = [...script.matchAll(/^ *\/\/ (\S+\.ts)$/gm)].map(([, module]) => module);
  expect(modules).toContain("src/main.ts");
  expect(modules.filter((module) => module?.startsWith("../../"))).toEqual([]);
});
