import { expect, test } from "vitest";
import { unzip } from "../../test/unzip.ts";
import { collect } from "../index.ts";
import { toDocx } from "./docx.ts";
import { summarise } from "./summary.ts";
import { reportInVietnamese as words } from "./words.ts";

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
