import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { figuresOf, plainFigure } from "./figures.ts";
import { markedParts } from "./marks.ts";
import { namesOf } from "./names.ts";

interface Fact {
  readonly text: string;
  readonly sources?: readonly string[];
  readonly settings?: readonly string[];
  readonly general?: true;
}

interface Source {
  readonly rank: "A" | "B" | "C";
  readonly title?: string;
  readonly urls?: readonly string[];
}

const root = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");
const { facts, sources } = parse(read("sources.yml")) as {
  facts: Readonly<Record<string, Fact>>;
  sources: Readonly<Record<string, Source>>;
};
const settings = parse(read("settings.yml")) as Readonly<Record<string, unknown>>;

const texts = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    ["banks", "lessons"].map((kind) => ({
      name: `${name}/${kind}`,
      files: readdirSync(`${root}${name}`)
        .filter(
          (file) => /^\d.*\.md$/.test(file) && file.endsWith(".quiz.md") === (kind === "banks"),
        )
        .map((file) => `${name}/${file}`),
    })),
  );

describe("sources.yml", () => {
  test("leads from every fact to a source, to what the province confirms, or says that it is general", () => {
    const loose = Object.entries(facts).filter(
      ([, fact]) => !fact.general && !fact.sources?.length && !fact.settings?.length,
    );
    expect(loose.map(([id]) => id)).toEqual([]);
  });

  test("names no source and no setting that there is not", () => {
    const named = Object.values(facts);
    expect(named.flatMap((fact) => fact.sources ?? []).filter((id) => !sources[id])).toEqual([]);
    expect(named.flatMap((fact) => fact.settings ?? []).filter((id) => !(id in settings))).toEqual(
      [],
    );
  });

  test("says of every source where it is, and has none that nothing comes from", () => {
    const used = new Set(Object.values(facts).flatMap((fact) => fact.sources ?? []));
    for (const [id, { rank, urls = [], title }] of Object.entries(sources)) {
      expect(["A", "B", "C"], id).toContain(rank);
      expect(urls.length > 0 || Boolean(title), id).toBe(true);
      for (const url of urls) expect(URL.canParse(url), url).toBe(true);
      expect(used, id).toContain(id);
    }
  });
});

/** Provinces that were joined to others on 1 July 2025: their sites go, one after the other. */
const GONE =
  /hagiang|yenbai|backan|vinhphuc|hoabinh|bacgiang|thaibinh|haiduong|hanam|namdinh|quangbinh|quangnam|kontum|binhdinh|phuyen|ninhthuan|binhthuan|daknong|binhduong|vungtau|binhphuoc|longan|tiengiang|bentre|travinh|haugiang|soctrang|kiengiang|baclieu/;

test("no reader is led to the site of a province that is no more", () => {
  const gone = [{ files: ["sources.yml"] }, ...texts].flatMap(({ files }) =>
    files.flatMap((file) =>
      (read(file).match(/https?:\/\/[^\s)"/]+/g) ?? []).filter((site) => GONE.test(site)),
    ),
  );
  expect(gone).toEqual([]);
});

describe.each(texts)("the marks of $name", ({ files }) => {
  test("lead to facts", () => {
    const lost = files.flatMap((file) =>
      markedParts(read(file)).flatMap(({ heading, facts: ids }) =>
        ids.filter((id) => !facts[id]).map((id) => `${file}: ${heading}: ${id}`),
      ),
    );
    expect(lost).toEqual([]);
  });

  test("give every figure", () => {
    const loose = files.flatMap((file) =>
      markedParts(read(file)).flatMap(({ heading, text, facts: ids, examples }) => {
        const given = plainFigure([...ids.map((id) => facts[id]?.text ?? ""), examples].join(" "));
        return figuresOf(text)
          .filter((figure) => !given.includes(plainFigure(figure)))
          .map((figure) => `${file}: ${heading.replace(/.*\{#([\w-]+).*/, "$1")}: ${figure}`);
      }),
    );
    expect(loose).toEqual([]);
  });

  test("tell of every law, office and application, and of what the province fills in", () => {
    const loose = files.flatMap((file) =>
      markedParts(read(file)).flatMap(({ heading, text, facts: ids, examples }) => {
        const told = ids.flatMap((id) => [
          facts[id]?.text ?? "",
          ...(facts[id]?.settings ?? []).map((key) => `{{${key}}}`),
        ]);
        const given = [...told, examples].join(" ").replaceAll(" số ", " ");
        return namesOf(text)
          .filter((name) => !given.includes(name))
          .map((name) => `${file}: ${heading.replace(/.*\{#([\w-]+).*/, "$1")}: ${name}`);
      }),
    );
    expect(loose).toEqual([]);
  });
});
