import { expect, test } from "vitest";
import { unzip } from "../../test/unzip.ts";
import { collect } from "../index.ts";
import { toDocx } from "./docx.ts";
import { summarise } from "./summary.ts";
import { reportInEnglish, reportInVietnamese as words } from "./words.ts";

/** Two groups of two units: of one all passed, of the other a half. */
function summary() {
  const collection = collect();
  for (const [learner, group, passed] of [
    ["a", "Cán bộ", true],
    ["b", "Cán bộ", true],
    ["c", "Người dân", true],
    ["d", "Người dân", false],
  ] as const) {
    collection.person({ learner, group, unit: group === "Cán bộ" ? "Xã A" : "Xã B" });
    collection.standing({ learner, course: "mau", started: true, passed });
  }
  return summarise(collection.results(), { unnamed: words.unnamed, others: words.others });
}

async function parts() {
  const bytes = await toDocx(summary(), words, { today: 0, agency: "Sở Mẫu", over: "Tỉnh Mẫu" });
  return unzip(bytes);
}

/** Of each bar its width in the document's own steps, from the first chart on. */
const barsIn = (xml: string) =>
  [...xml.matchAll(/<w:gridSpan w:val="(\d+)"\/>(?:(?!<\/w:tc>).)*?<w:shd [^>]*w:fill="([^"]+)"/g)]
    .map(([, span, fill]) => ({ span: Number(span), fill }))
    .filter(({ span }) => span > 2);

test("charts stand in it, with bars as long as their figures", async () => {
  const xml = (await parts())("word/document.xml");
  const bars = barsIn(xml);
  // Enrolled, started and passed of each group, two at the most; then the share of each unit.
  expect(bars.map(({ span }) => span)).toEqual([48, 48, 48, 48, 48, 24, 48, 24]);
  expect(new Set(bars.map(({ fill }) => fill)).size).toBe(3);
  expect(xml).toContain(words.chartUnits);
});

test("its head and its page numbers are as Decree 30/2020 wants them", async () => {
  const part = await parts();
  const xml = part("word/document.xml");
  expect(xml).toContain(">TỈNH MẪU<");
  expect(xml).toContain(">SỞ MẪU<");
  expect(xml).toContain("<w:titlePg/>");
  expect(xml).not.toContain("footerReference");
  const [first, other] = ["first", "default"].map((type) => {
    const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`).exec(xml)?.[1];
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(
      part("word/_rels/document.xml.rels"),
    )?.[1];
    return part(`word/${target}`);
  });
  expect(other).toMatch(/PAGE/);
  expect(first).toContain("<w:hdr");
  expect(first).not.toMatch(/PAGE/);
});

test("no word above a column of figures is parted", async () => {
  const bytes = await toDocx(summary(), reportInEnglish, { today: 0 });
  const xml = (await unzip(bytes))("word/document.xml");
  const heads = [...xml.matchAll(/<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>.*?<\/w:tr>/g)].flatMap(
    ([row]) =>
      [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>.*?<w:t(?: [^>]*)?>([^<]*)</g)].map(
        ([, width, title = ""]) => ({ title, width: Number(width) }),
      ),
  );
  expect(heads.map(({ title }) => title)).toContain("Certified");
  // Of 11 pt, bold: a letter is some 113 twentieths of a point, and the cell's margins take the same again.
  const parted = heads.filter(
    ({ title, width }) =>
      Math.max(...title.split(" ").map(({ length }) => length)) * 110 + 114 > width,
  );
  expect(parted).toEqual([]);
});

test("of one learner there are no bars, which compare nobody", async () => {
  const collection = collect();
  const [startedAt, finishedAt] = [0, 21 * 86_400_000];
  collection.standing({ learner: "a", course: "mau", started: true, startedAt, finishedAt });
  const one = summarise(collection.results(), { unnamed: words.unnamed, others: words.others });
  const part = await unzip(await toDocx(one, words, { today: 0 }));
  expect(barsIn(part("word/document.xml"))).toEqual([]);
});
