import { expect, test } from "vitest";
import { DOT, GIFT } from "../../test/files.ts";
import { zipped } from "../../test/zipped.ts";
import { planImport } from "../import/plan.ts";
import { readQuestions } from "../read-questions.ts";

const MANIFEST = `<?xml version="1.0"?><manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
<organizations default="o"><organization identifier="o"><title>An toàn điện</title>
<item identifier="i1" identifierref="r1"><title>Mở đầu</title></item>
<item identifier="i2" identifierref="r2"><title>Trò chơi</title></item></organization></organizations>
<resources><resource identifier="r1" type="webcontent" href="trang/mot.html"><file href="trang/mot.html"/></resource>
<resource identifier="r2" type="webcontent" href="player.html"><file href="player.html"/></resource></resources></manifest>`;

const PACKAGE = {
  "imsmanifest.xml": MANIFEST,
  "trang/mot.html": `<html><head><title>x</title><script>alert(1)</script></head><body onload="go()"><h2>Điện giật</h2>
<p>Dòng điện đi qua người gây <b>co cơ</b> và bỏng.</p><img src="../hinh/o%20cam.png" alt="Ổ cắm"><p><a href="javascript:x()">bấm</a></p></body></html>`,
  "hinh/o cam.png": new Uint8Array(Buffer.from(DOT, "base64")),
  "player.html": "<html><body><div id='app'></div><script src='app.js'></script></body></html>",
  "bank.gift": GIFT,
  "content/content.json": JSON.stringify({
    questions: [
      {
        library: "H5P.MultiChoice 1.16",
        params: {
          question: "<p>Dây nào nguy hiểm nhất?</p>",
          answers: [
            {
              text: "<div>Dây nóng</div>",
              correct: true,
              tipsAndFeedback: { chosenFeedback: "Đúng." },
            },
            { text: "<div>Dây nối đất</div>", correct: false },
          ],
        },
      },
      { params: { question: "<p>Nước dẫn điện.</p>", correct: "true" } },
      { params: { text: "<p>Điền từ.</p>", questions: ["<p>Tắt *cầu dao/aptomat* trước.</p>"] } },
    ],
  }),
};

test("of a package of others the text, pictures and questions in plain sight are read", async () => {
  const found = await readQuestions({ path: "goi.zip", bytes: await zipped(PACKAGE) });
  const { files, added, lessons } = await planImport([found], undefined, "dien");
  expect([added, lessons]).toEqual([9, 1]);
  expect(String(files.get("01-an-toan-dien.md"))).toContain(
    "## Mở đầu {#mo-dau}\n\n**Điện giật**\n\nDòng điện đi qua người gây **co cơ** và bỏng.\n\n![Ổ cắm](media/o-cam.png)\n\nbấm\n",
  );
  const bank = String(files.get("01-an-toan-dien.quiz.md"));
  expect(bank).toContain("- [x] Dây nóng\n  > Đúng.\n- [ ] Dây nối đất");
  expect(bank).toContain("Tắt [[cầu dao|aptomat]] trước.");
  expect(found.diagnostics.map(({ code, args }) => [code, args])).toContainEqual([
    "HV4539",
    { title: "Trò chơi" },
  ]);
});

test("names that lead out of a package's source, or are hidden, are not written", async () => {
  const source = await zipped({
    "course.md": "---\nid: a\ntitle: A\n---\n",
    ".git/config": "x",
    "a/b.md": "x",
  });
  const bytes = await zipped({ "hocvu-source.zip": source });
  const found = await readQuestions({ path: "goi.zip", bytes });
  const { files } = await planImport([found], undefined, "khoa");
  expect([...files.keys()]).toEqual(["course.md", "a/b.md"]);
  const folder = {
    texts: [{ path: "course.md", text: "---\nid: b\ntitle: B\n---\n" }],
    assets: new Map(),
  };
  const refused = await planImport([found], folder, "khoa");
  expect([refused.files.size, refused.diagnostics.map(({ code }) => code)]).toEqual([
    0,
    ["HV4538"],
  ]);
});
