import { readdirSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { openFile, type PackageFile } from "@hocvu/archive";
import { compile } from "@hocvu/compiler";
import { exchangeTargets } from "@hocvu/exchange";
import type { Course, Question } from "@hocvu/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyQuestion } from "../../../markdown/test/any-question.ts";
import { contestOf } from "../package/contest-or-not.ts";
import { hasSchema, type QtiSchema, validateQti } from "./validate-qti.ts";

const COURSES = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const names = readdirSync(COURSES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const textOf = async (file: PackageFile) => String(await buffer(openFile(file)));

const known = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The documents of a course in that format; each is written once. */
function packed(root: string, id: string): Promise<ReadonlyMap<string, string>> {
  const writing = known.get(`${id} ${root}`) ?? packedAnew(root, id);
  known.set(`${id} ${root}`, writing);
  return writing;
}

async function packedAnew(root: string, id: string): Promise<ReadonlyMap<string, string>> {
  const target = exchangeTargets.get(id);
  if (!target) throw new Error(id);
  const { value, diagnostics } = await compile(root, [target], { contest: contestOf(root) });
  const files = value?.packages[0]?.files;
  if (!files) throw new Error(JSON.stringify(diagnostics));
  const documents = files.filter(({ path }) => path.endsWith(".xml"));
  return new Map(
    await Promise.all(documents.map(async (file) => [file.path, await textOf(file)] as const)),
  );
}

/** Whatever a lesson may have that XHTML of that time has not, or has otherwise. */
const EXOTIC = [
  '<p><del>a</del><ins>b</ins><u>c</u><s>d</s><mark>e</mark><time datetime="2026">f</time><kbd>g</kbd></p>',
  '<table><thead><tr><th align="right" colspan="2">A</th></tr></thead></table>',
  '<table><caption>x</caption><tbody><tr><td rowspan="2">1</td></tr></tbody><tfoot><tr><td>2</td></tr></tfoot></table>',
  "<blockquote>trích <cite>a</cite></blockquote>",
  '<ol start="3" reversed><li value="3">a<p>b</p><ul><li><input type="checkbox" checked disabled> c</li></ul></li></ol>',
  '<details open><summary>Xem</summary><p>a</p></details><figure><img src="asset:media/a.png" alt="a"><figcaption>b</figcaption></figure>',
  '<aside class="callout"><p>a</p></aside><section data-footnotes><ol><li id="fn1">a</li></ol></section>',
  '<p><ruby>漢<rp>(</rp><rt>hán</rt><rp>)</rp></ruby><wbr><small>b</small><dfn title="x">c</dfn><abbr title="y">d</abbr></p>',
  '<pre><code class="language-js"><span class="k">a</span> &lt; b\n</code></pre><hr><h4 id="x">c</h4><dl><dt>a</dt><dd>b</dd></dl>',
  '<div class="math" data-tex="\\begin{pmatrix}1&amp;2\\end{pmatrix}"><math display="block" class="tml-display" style="display:block math;"><mrow><mo fence="true" form="prefix" stretchy="true">(</mo><mtable><mtr><mtd style="padding:0"><mn>1</mn></mtd></mtr></mtable><mo movablelimits="false">)</mo><menclose notation="top" class="x"><mi>A</mi></menclose><mspace width="0.2em"></mspace><mtext>đ</mtext></mrow></math></div>',
  '<p>a \\( b <span lang="en">c</span> <a href="https://hoc.example/?a=1&amp;b=2" title="t">d</a> <a href="page:x">e</a></p>',
];

function courseWith(bank: readonly Question[]): Course {
  const module = { id: "bai", title: "Bài & <đề>", contents: [], pages: [], bank };
  return {
    ...{ id: "mau", title: "Mẫu", lang: "vi", version: "1.0.0", keywords: [], welcome: "" },
    ...{ passing: { num: 1, den: 2 }, modules: [module], outcomes: [], glossary: [], assets: [] },
    exam: { questions: 2, minutes: 15, shuffle: true, feedback: "each" },
  };
}

const kit = { asset: (path: string) => ({ path, content: "" }) };

function faultsIn(course: Course, id: "qti21" | "qti3"): readonly string[] {
  const files = exchangeTargets.get(id)?.layOut(course, kit) ?? [];
  return files
    .filter(({ path }) => path.endsWith(".xml"))
    .flatMap(({ path, content }) =>
      validateQti(String(content), path === "imsmanifest.xml" ? `${id}-manifest` : id).map(
        (fault) => `${path} ${fault}\n${content}`,
      ),
    );
}

/** What the manifest says of items has schemas of its own. */
function metadataIn(manifest: string, element: string): readonly string[] {
  return manifest.match(new RegExp(`<${element} [\\s\\S]*?</${element}>`, "g")) ?? [];
}

describe.each(["qti21", "qti3"] as const)("%s", (id) => {
  const isThere = (schema: QtiSchema) => hasSchema(schema);

  test.skipIf(!isThere(id)).each(names)("items and test of %s are valid", async (name) => {
    const documents = await packed(COURSES + name, id);
    const faults = [...documents]
      .filter(([path]) => path !== "imsmanifest.xml")
      .map(([path, xml]) => [path, validateQti(xml, id)] as const)
      .filter(([, found]) => found.length > 0);
    expect(faults).toEqual([]);
  });

  test.skipIf(!isThere(id))("what is wrong is found", async () => {
    const documents = await packed(`${COURSES}huong-dan`, id);
    const [, item = ""] =
      [...documents].find(([path, xml]) => path.startsWith("items/") && xml.includes("<p>")) ?? [];
    expect(validateQti(item, id)).toEqual([]);
    expect(validateQti(item.replace(' identifier="', ' named="'), id).join()).toContain("named");
    expect(validateQti(item.replaceAll("<p>", "<p><ul/>"), id).join()).toContain("ul");
  });

  const areBoth = isThere(id) && isThere(`${id}-manifest`);

  test.skipIf(!areBoth).each(EXOTIC)("an explanation is valid: %s", (explanation) => {
    const [question] = fc.sample(anyQuestion.single, { numRuns: 1, seed: 1 });
    expect(faultsIn(courseWith([{ ...question, explanation } as Question]), id)).toEqual([]);
  });

  test.skipIf(!areBoth)("whatever is asked is valid", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(...Object.values(anyQuestion)), { minLength: 1, maxLength: 4 }),
        (bank) => {
          const own = bank.map(
            (question, index) => ({ ...question, id: `${index}-cau` }) as Question,
          );
          expect(faultsIn(courseWith(own), id)).toEqual([]);
        },
      ),
      { numRuns: process.env.HOCVU_SEEDS ? 250 : 25 },
    );
  });

  // By itself, as the schema of manifests may not be at hand.
  test.skipIf(!isThere(id))("whatever place in a picture is asked for is valid", () => {
    fc.assert(
      fc.property(anyQuestion.hotspot, (question) => {
        const files = exchangeTargets.get(id)?.layOut(courseWith([question]), kit) ?? [];
        const item = files.find(({ path }) => path.startsWith("items/"));
        expect(String(item?.content)).toMatch(/hotspot-?interaction/i);
        expect(validateQti(String(item?.content), id)).toEqual([]);
      }),
      { numRuns: process.env.HOCVU_SEEDS ? 250 : 25 },
    );
  });

  test.skipIf(!isThere(`${id}-manifest`)).each(names)(
    "the manifest of %s is valid",
    async (name) => {
      const manifest = (await packed(COURSES + name, id)).get("imsmanifest.xml") ?? "";
      expect(validateQti(manifest, `${id}-manifest`)).toEqual([]);
    },
  );

  test.skipIf(!isThere(`${id}-metadata`) || !isThere("lom")).each(names)(
    "what the manifest of %s says of its items is valid",
    async (name) => {
      const manifest = (await packed(COURSES + name, id)).get("imsmanifest.xml") ?? "";
      const own = metadataIn(manifest, "qtiMetadata");
      expect(own.length).toBeGreaterThan(0);
      expect(own.flatMap((xml) => validateQti(xml, `${id}-metadata`))).toEqual([]);
      const lom = metadataIn(manifest, "lom");
      expect(lom.flatMap((xml) => validateQti(xml, "lom"))).toEqual([]);
    },
  );
});
