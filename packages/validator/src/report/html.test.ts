import { diagnostic } from "@hocvu/diagnostics";
import { expect, test } from "vitest";
import { judge } from "../platforms/judge.ts";
import { platforms } from "../platforms/table.ts";
import { toHtml } from "./html.ts";

const at = (file: string, line: number) => {
  const start = { line, column: 7, offset: 0 };
  return { file, start, end: start };
};
const name = "/may-ai-do/goi.zip";
const listed = Array.from({ length: 9 }, (_, n) =>
  diagnostic("HV4631", { path: `phim-${n}.mp4` }, at(`${name}/imsmanifest.xml`, 10 + n)),
);

test("a report names places in the package, not on the machine that judged it", () => {
  const html = toHtml([{ name, diagnostics: listed, verdicts: [] }]);
  expect(html).toContain("imsmanifest.xml:10:7");
  expect(html).not.toContain("may-ai-do");
  expect(html).toContain("<bdi>goi.zip</bdi>");
});

test("what is wrong in many places is one thing to mend, with the first of them", () => {
  const whole = diagnostic("HV4640", {}, at(name, 1));
  const html = toHtml([{ name, diagnostics: [...listed, whole], verdicts: [] }]);
  const [vietnamese = "", english = ""] = html.split("</main>");
  expect(vietnamese.match(/<strong>/g)).toHaveLength(2);
  expect(vietnamese.match(/phim-\d/g)).toHaveLength(5);
  expect(vietnamese).toContain("còn 4 chỗ nữa");
  expect(vietnamese).toContain("1 lỗi, 9 cảnh báo");
  // The error comes first, and is of no place.
  expect(vietnamese.indexOf("HV4640")).toBeLessThan(vietnamese.indexOf("HV4631"));
  expect(vietnamese).toContain("cả gói");
  expect(english).toContain("and in 4 more places");
});

test("names hold no markup", () => {
  const diagnostics = [diagnostic("HV4631", { path: "<img src=x>" }, at("<b>/imsmanifest.xml", 1))];
  expect(toHtml([{ name: "<b>", diagnostics, verdicts: [] }])).not.toMatch(/<img src=x|<b>/);
});

test("that a platform was tried is told in the reader's language", () => {
  const known = platforms.find(({ id }) => id === "moodle");
  const verdicts = known ? [judge(known, { kind: "scorm12", edition: "1.2" }, [])] : [];
  const [vietnamese = "", english = ""] = toHtml([{ name, diagnostics: [], verdicts }]).split(
    "</main>",
  );
  expect(vietnamese).toContain("Moodle 5.1, mod/scorm; đã thử trên nền tảng thật");
  expect(english).toContain("Moodle 5.1, mod/scorm; tried on the platform itself");
});
