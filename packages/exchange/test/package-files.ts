import { DOT, GIFT } from "./files.ts";

const MANIFEST = `<?xml version="1.0"?><manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
<organizations default="o"><organization identifier="o"><title>An toàn điện</title>
<item identifier="i1" identifierref="r1"><title>Mở đầu</title></item>
<item identifier="i2" identifierref="r2"><title>Trò chơi</title></item></organization></organizations>
<resources><resource identifier="r1" type="webcontent" href="trang/mot.html"><file href="trang/mot.html"/></resource>
<resource identifier="r2" type="webcontent" href="player.html"><file href="player.html"/></resource></resources></manifest>`;

const CONTENT = JSON.stringify({
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
});

/** A package as others make them: a page, a program, a bank, and what H5P asks. */
export const PACKAGE = {
  "imsmanifest.xml": MANIFEST,
  "trang/mot.html": `<html><head><title>x</title><script>alert(1)</script></head><body onload="go()"><h2>Điện giật</h2>
<p>Dòng điện đi qua người gây <b>co cơ</b> và bỏng.</p><img src="../hinh/o%20cam.png" alt="Ổ cắm"><p><a href="javascript:x()">bấm</a></p></body></html>`,
  "hinh/o cam.png": new Uint8Array(Buffer.from(DOT, "base64")),
  "player.html": "<html><body><div id='app'></div><script src='app.js'></script></body></html>",
  "bank.gift": GIFT,
  "content/content.json": CONTENT,
};

/** What H5P exports: its questions beside what the file is. */
export const H5P = {
  "h5p.json": JSON.stringify({ title: "An toàn điện", mainLibrary: "H5P.QuestionSet" }),
  "content/content.json": CONTENT,
};
