import { bankContext, writeBank } from "@hocvu/markdown";
import type { Question } from "@hocvu/model";
import { expect, test } from "vitest";
import type { Found } from "../bank.ts";
import { freeIds } from "../import/ids.ts";
import { lessonMarkdown } from "../import/lesson-markdown.ts";
import { formatOf, readQuestions } from "../read-questions.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const context = bankContext("vi", (path) => path);
const bank = ({ questions }: Found) =>
  writeBank(
    questions.map(({ question }, index) => ({ ...question, id: `c${index + 1}` }) as Question),
    context,
  );

const LIA = `<!--
author: Lan
version: 0.1.0
-->

# An toàn mạng

## Mật khẩu

                 --{{0}}--
Mật khẩu dài thì **khó đoán**, mật khẩu ngắn thì dễ đoán. Hãy chọn bốn từ không liên quan rồi ghép lại với nhau, và đừng dùng một mật khẩu ở nhiều nơi, vì lộ một nơi là lộ hết mọi nơi.

Mật khẩu nào $x^2$ tốt?

    [( )] 123456
    [(X)] bốn **từ** ghép lại
    [[?]] Nghĩ đến độ dài.
****************************

Càng dài càng khó đoán.

****************************

Chọn hai ý.

[[X]] một
[[X]] hai
[[ ]] ba

Thủ đô?

    [[Hà Nội]]

Viết mã.

    [[code]]
    <script>
      true
    </script>
`;

test("LiaScript: slides are pages, quizzes are questions with the paragraph before them", async () => {
  const found = await readQuestions({
    path: "bai.md",
    bytes: bytes(LIA),
  });
  expect(bank(found)).toBe(`## Mật khẩu nào $x^2$ tốt? {#c1}

:::hint
Nghĩ đến độ dài.
:::

- [ ] 123456
- [x] bốn **từ** ghép lại

> Càng dài càng khó đoán.

## Chọn hai ý. {#c2}

- [x] một
- [x] hai
- [ ] ba

## Thủ đô? {#c3}

[[Hà Nội]]
`);
  expect(found.modules?.[0]?.title).toBe("An toàn mạng");
  const [lesson] = found.modules ?? [];
  expect(lessonMarkdown({ title: "", pages: [], ...lesson }, "vi", freeIds([]))).toMatch(
    /^## Mật khẩu \{#mat-khau\}\n\nMật khẩu dài thì \*\*khó đoán\*\*/,
  );
  expect(found.diagnostics.map(({ code, place }) => `${code} ${place?.start.line}`)).toEqual([
    "HV4501 36",
  ]);
});

test("mkdocs-quiz: both ways to write one", async () => {
  const found = await readQuestions({
    path: "a.md",
    bytes:
      bytes(`# Bài\n\n<quiz>\nTrời **xanh**?\n- [x] Có\n- [ ] Không\n\nNhìn lên là thấy.\n</quiz>

<?quiz?>
question: Chọn?
answer-correct: <code>a</code>
answer: b
content:
<p>Vì a.</p>
<?/quiz?>

<quiz>
Thủ đô là [[Hà Nội]].
</quiz>
`),
  });
  expect(bank(found)).toBe(`## Trời **xanh**? {#c1}

- [x] Có
- [ ] Không

> Nhìn lên là thấy.

## Chọn? {#c2}

- [x] \`a\`
- [ ] b

> Vì a.

## Thủ đô là \\_\\_\\_\\_. {#c3}

[[Hà Nội]]
`);
});

test("text2qti: choices, several, numbers, words, feedback; essays are told", async () => {
  const found = await readQuestions({
    path: "a.txt",
    bytes: bytes(`Quiz title: Ôn tập
Title: Cộng
Points: 2
1.  2 + 3 bằng mấy?
a)  6
... Hơn một.
*c) 5
... Đúng.

2.  Chọn số chẵn.
[*] 2
[ ] 3
[*] 4

3.  Căn của 2?
=   1.4142 +- 0.0001

4.  Thủ đô?
*   Hà Nội
*   Ha Noi

5.  Viết.
____
`),
  });
  expect(bank(found)).toBe(`## 2 + 3 bằng mấy? {#c1 points=2}

- [ ] 6
  > Hơn một.
- [x] 5
  > Đúng.

## Chọn số chẵn. {#c2}

- [x] 2
- [ ] 3
- [x] 4

## Căn của 2? {#c3}

[[=1.4141..1.4143]]

## Thủ đô? {#c4}

[[Hà Nội|Ha Noi]]
`);
  expect(found.questions[0]?.category).toEqual(["Ôn tập"]);
  expect(found.diagnostics.map(({ code, place }) => `${code} ${place?.start.line}`)).toEqual([
    "HV4502 22",
  ]);
});

test.each([
  ["Câu hỏi?\nA. Một\nB. Hai\nANSWER: A\n", "a.txt", "aiken"],
  ["Trời xanh? {=có ~không}\n", "a.gift", "gift"],
])("what is none of these stays what it is: %j", (text, path, id) => {
  expect(formatOf({ path, bytes: bytes(text) })?.id).toBe(id);
});
