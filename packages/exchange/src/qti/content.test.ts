import { expect, test } from "vitest";
import { courseOf } from "../../test/course.ts";
import { packed } from "../../test/packed.ts";
import { makeChoice } from "../questions/make.ts";
import { readQuestions } from "../read-questions.ts";
import { qti3, qti21 } from "./target.ts";

const formats = [
  ["QTI 2.1", qti21],
  ["QTI 3.0", qti3],
] as const;

function same(html: string): string {
  return html.replace(/>\s+</g, "><").replaceAll("&#x3C;", "<");
}

/** An explanation as it comes back. */
async function back(explanation: string, format: typeof qti21) {
  const question = makeChoice({ id: "a", stem: "Hỏi?", explanation }, [
    { html: "Một", correct: true },
    { html: "Hai", correct: false },
  ]);
  const bytes = await packed(format, courseOf([question]));
  const { questions } = await readQuestions({ path: "a.zip", bytes });
  return same(questions[0]?.question.explanation ?? "");
}

test.each(
  [
    "<p><del>bỏ</del>, <ins>thêm</ins>, <u>gạch chân</u>, <mark>tô</mark></p>",
    "<p>H<sub>2</sub>O, m<sup>2</sup>, <kbd>Ctrl</kbd>, <small>nhỏ</small>, <q>trích</q></p>",
    '<p><span class="math" data-tex="x &#x3C; \\frac{1}{2}">_</span></p>',
    '<div class="math" data-tex="x^2">_</div>',
    "<p>Không phải công thức: \\( và $$</p>",
    "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    "<blockquote><p>Lời trích</p></blockquote>",
    "<ol><li>Một</li><li>Hai<ul><li>nhỏ</li></ul></li></ol>",
    "<pre><code>a &#x3C; b\n  c\n</code></pre>",
    '<p>Một<br>hai <a href="https://hoc.example/a?b=1&#x26;c=2">trang</a></p>',
    "<dl><dt>Từ</dt><dd>nghĩa</dd></dl>",
  ].flatMap((html) => formats.map(([title, format]) => [title, html, format] as const)),
)("%s: %s comes back", async (_, html, format) => {
  expect(await back(html, format)).toBe(same(html));
});
