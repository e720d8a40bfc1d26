import { catalogues } from "@hocvu/diagnostics";
import { expect, test } from "vitest";
import { CARTRIDGE } from "../test/cartridge-files.ts";
import { MOODLE } from "../test/files.ts";
import { CANVAS } from "../test/qti-files.ts";
import { zipped } from "../test/zipped.ts";
import { readQuestions } from "./read-questions.ts";

async function told(path: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { diagnostics, questions } = await readQuestions({ path, bytes });
  const reasons = diagnostics.map(({ code, args, place }) => [
    code === "HV4505" && "reason" in args ? args.reason : code,
    place?.start.line,
  ]);
  return { reasons, count: questions.length };
}

const MANIFEST = `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
<resource identifier="t" type="imsqti_test_xmlv2p1" href="t.xml"/></resources></manifest>`;

test("a zip that was cut short is told as such, whatever was in it", async () => {
  const whole = await zipped(CARTRIDGE);
  const cut = whole.subarray(0, Math.round(whole.length * 0.6));
  expect(await told("a.imscc.zip", cut)).toMatchObject({ reasons: [["zip", 1]] });
});

/** A zip in whose directory bytes are others than they were. */
function rewritten(zip: Uint8Array, from: string, to: string): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
  return bytes;
}

test("a zip whose names lead out of it, that unfolds too far or wants a password is told, and not unpacked", async () => {
  const plain = await zipped({ "aa/b.gift": "x" });
  for (const name of ["../b.gift", "/a/b.gift", "a\\..\\.gif"])
    expect(await told("a.zip", rewritten(plain, "aa/b.gift", name))).toMatchObject({
      reasons: [["paths", 1]],
    });
  const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset);
  const bomb = Uint8Array.from(plain);
  const at = Buffer.from(bomb).indexOf("PK\u0001\u0002", 0, "latin1");
  view(bomb).setUint32(at + 24, 900 * 1024 * 1024, true);
  expect(await told("a.zip", bomb)).toMatchObject({ reasons: [["unfolds", 1]] });
  const locked = Uint8Array.from(plain);
  view(locked).setUint16(at + 8, view(locked).getUint16(at + 8, true) | 1, true);
  expect(await told("a.zip", locked)).toMatchObject({ reasons: [["password", 1]] });
});

test.each([
  [
    "QTI 2.1",
    '<assessmentItem identifier="a">\n<itemBody>\n<p>x</b></itemBody></assessmentItem>',
    3,
  ],
  ["QTI 1.2", CANVAS.replace("</presentation>", "\n\n</x>"), undefined],
  ["Moodle XML", MOODLE.replace("</answer>", "</x>"), undefined],
])("%s tells the line where its XML breaks", async (_, text, line) => {
  const broken = text.split("</x>", 1)[0] ?? "";
  const expected = line ?? broken.split("\n").length;
  expect((await told("a.xml", text)).reasons).toContainEqual(["xml", expected]);
});

test.each([
  ["a package of QTI that lists no item", { "imsmanifest.xml": MANIFEST }, "empty"],
  [
    "a cartridge without contents",
    {
      "imsmanifest.xml":
        '<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"><resources/></manifest>',
    },
    "empty",
  ],
  ["a zip of files that nothing lists", { "readme.md": "x" }, "manifest"],
])("%s is told, not passed over", async (_, files, reason) => {
  expect(await told("a.zip", await zipped(files))).toEqual({ reasons: [[reason, 1]], count: 0 });
});

test("what is known to be wrong has words in both languages, without a library's", () => {
  for (const { messages } of Object.values(catalogues))
    for (const reason of ["zip", "unfolds", "paths", "password", "xml", "manifest", "empty"]) {
      const args = { format: "QTI", reason };
      expect(messages.HV4505.message(args)).not.toMatch(new RegExp(`: ${reason}$`));
      expect(messages.HV4505.hint?.(args)).not.toBe(
        messages.HV4505.hint?.({ ...args, reason: "?" }),
      );
    }
});
