import {
  bank,
  type LookAlike,
  lesson,
  lookAlike,
  question,
  type Slip,
  slip,
  wholeBank,
} from "./slip.ts";

const two = "- [x] Huế\n- [ ] Hà Nội";
const because = "\n\n> Vì thế.";
/** A question of its own id, which more than one of can stand in a bank. */
const asked = (id: string, body: string): string => `## Hỏi ${id}? {#${id} outcome=luu}\n\n${body}`;

/** Questions and their answers. */
export const questionSlips: readonly Slip[] = [
  // What stands between answers.
  slip(
    "HV2231",
    "questions as sub-headings of a chapter",
    bank(
      `## Phần A {#phan-a outcome=luu}\n\n### Câu 1\n\n${two}\n\n⟦### Câu 2⟧\n\n- [x] Cam\n- [ ] Quýt${because}`,
    ),
  ),
  slip(
    "HV2231",
    "a sub-question of another type",
    bank(
      `## Phần A {#phan-a outcome=luu}\n\n${two}\n\n⟦#### Câu 2⟧\n\nLên [[đám mây]] nhé.${because}`,
    ),
  ),
  slip("HV2230", "text between answers", question(`${two}\n\n⟦Hoặc:⟧\n\n- [ ] Đà Lạt`)),
  slip(
    "HV2230",
    "text between the tables of a matching question",
    question(
      "| Cột | Kia |\n| --- | --- |\n| a1 | b1 |\n| a2 | b2 |\n\n⟦Và:⟧\n\n| Cột | Kia |\n| --- | --- |\n| c1 | d1 |\n| c2 | d2 |",
    ),
  ),
  slip(
    "HV2230",
    "text between the lists of an ordering question",
    question("1. Mở\n2. Gõ\n\n⟦Rồi:⟧\n\n1. Gửi\n2. Tắt"),
  ),
  slip("HV2230", "a picture between answers", {
    ...question(`${two}\n\n⟦![hình](media/x.svg)⟧\n\n- [ ] Đà Lạt`),
    "media/x.svg": "<svg/>",
  }),
  slip(
    "HV2230",
    "code between answers",
    question(`${two}\n\n⟦\`\`\`\nls\n\`\`\`⟧\n\n- [ ] Đà Lạt`),
  ),
  slip(
    "HV2230",
    "a list without boxes between answers",
    question(`${two}\n\n⟦1. Đà Lạt⟧\n\n- [ ] Nha Trang`),
  ),
  slip("HV2230", "HTML between answers", question(`${two}\n\n⟦<p>Hoặc là</p>⟧\n\n- [ ] Nha Trang`)),
  slip(
    "HV2230",
    "a quote between blanks",
    question("Lên [[đám mây]].\n\n⟦> Vì ở đó có máy chủ.⟧\n\nRồi tải [[về]]."),
  ),
  slip(
    "HV2232",
    "feedback that is not indented",
    question("- [ ] Huế\n\n⟦> Không phải.⟧\n\n- [x] Hà Nội"),
  ),
  slip(
    "HV2232",
    "feedback right under its choice without an indent",
    question("- [ ] Huế\n⟦> Không phải.⟧\n- [x] Hà Nội"),
  ),
  slip("HV2215", "text behind the explanation", question(`${two}\n\n> Vì.\n\n⟦Thêm nữa.⟧`)),
  slip("HV2215", "text between answers and explanation", question(`${two}\n\n⟦Giải thích:⟧`)),
  slip("HV2215", "HTML behind the answers", question(`${two}\n\n⟦<p>Giải thích</p>⟧`)),
  slip("HV2215", "a heading of the explanation", question(`${two}\n\n⟦### Giải thích⟧`)),
  slip(
    "HV2233",
    "the explanation above the choices",
    bank(`${asked("hoi", `⟦> Vì Hà Nội là thủ đô.⟧\n\n${two}`)}`),
  ),
  slip(
    "HV2233",
    "the explanation above a blank",
    bank(asked("hoi", "Đọc kỹ.\n\n⟦> Vì ở đó có máy chủ.⟧\n\nLên [[đám mây]].")),
  ),
  slip(
    "HV2233",
    "the explanation above the choices of a check",
    lesson(`:::check\n### Hỏi gì?\n\n⟦> Vì thế.⟧\n\n${two}\n:::`),
  ),
  // Lines right under an answer.
  slip("HV2234", "a line right under the last choice", question(`${two}\n⟦Chọn một ý.⟧`)),
  slip(
    "HV2234",
    "a line right under a choice in the middle",
    question("- [x] Huế\n⟦đẹp và thơ⟧\n- [ ] Hà Nội"),
  ),
  slip("HV2234", "a line right under an ordered list", question("1. Mở\n2. Gõ\n⟦Rồi thôi.⟧")),
  slip(
    "HV2234",
    "a line right under feedback",
    question("- [x] Huế\n  > Đúng rồi.\n⟦Chọn một ý.⟧\n- [ ] Hà Nội"),
  ),
  slip(
    "HV2234",
    "a line right under a table",
    question(
      "| Việc | Khi nào |\n| --- | --- |\n| Lưu | Sáng |\n| Tải | Chiều |\n⟦Ghép cho đúng.⟧",
    ),
  ),
  // Answers of which nothing shows.
  slip("HV2235", "an HTML tag as a choice", question("- [ ] ⟦<link>⟧\n- [x] Thẻ a")),
  slip("HV2235", "a tag that is allowed as a choice", question("- [ ] ⟦<a>⟧\n- [x] Thẻ a")),
  slip("HV2235", "an unknown tag as a choice", question("- [x] Thẻ a\n- [ ] ⟦<url>⟧")),
  slip("HV2235", "a choice of a comment", question("- [x] Thẻ a\n- [ ] ⟦<!-- chưa nghĩ ra -->⟧")),
  slip("HV2235", "a choice of a reference to a blank", question("- [x] Thẻ a\n- [ ] ⟦&nbsp;⟧")),
  slip("HV2235", "an empty choice", question("- [x] Thẻ a\n- ⟦[ ]⟧\n- [ ] Thẻ b")),
  slip("HV2235", "an ordered thing that is a tag", question("1. Thẻ a\n2. ⟦<b>⟧")),
  slip(
    "HV2220",
    "a cell that is a tag",
    question("| A | B |\n| - | - |\n| một | hai |\n⟦| ba | <br> |⟧"),
  ),
  slip("HV2205", "two choices that are the same", question("- [x] Huế\n- [ ] ⟦huế⟧")),
  slip("HV2205", "two choices, one of them bold", question("- [x] Huế\n- [ ] ⟦**Huế**⟧")),
  slip("HV2205", "two choices, one of them in HTML", question("- [x] Huế\n- [ ] ⟦<b>Huế</b>⟧")),
  slip(
    "HV2205",
    "two choices, one with a sign nobody sees",
    question("- [x] Huế\n- [ ] ⟦Hu\u200bế⟧"),
  ),
  slip(
    "HV2205",
    "two choices, one with a no-break space",
    question("- [x] Hà Nội\n- [ ] ⟦Hà\u00a0Nội⟧"),
  ),
  slip("HV2109", "a tag named in a stem", question(two, "Thẻ xuống dòng và ⟦<title>⟧ làm gì")),
  slip("HV2109", "a tag named in a choice", question("- [x] Dùng ⟦<textarea>⟧ nhé\n- [ ] Không")),
  slip("HV2109", "a tag named in a lesson", lesson("Thẻ ⟦<title>⟧ đặt tên trang. Chữ sau.")),
  slip("HV2109", "a script never closed", lesson("⟦<script>⟧\nlet a = 1;\n\nChữ sau.")),
  // Blanks.
  slip("HV2236", "code in a blank", question("Gõ ⟦[[`ls`]]⟧ rồi [[Enter]]")),
  slip("HV2236", "bold letters in a blank", question("Lên ⟦[[**đám mây**]]⟧ nhé.")),
  slip("HV2236", "a formula in a blank", question("Diện tích là ⟦[[$x^2$]]⟧ nhé.")),
  slip(
    "HV2237",
    "a blank in a table",
    question("| Nước | Thủ đô |\n| --- | --- |\n| VN | ⟦[[Hà Nội]]⟧ |\n| Lào | [[Viêng Chăn]] |"),
  ),
  slip("HV2237", "a blank in a list", question("- Thủ đô là ⟦[[Hà Nội]]⟧\n- Sông là [[Hồng]]")),
  slip("HV2237", "a blank in an ordered list", question("1. Thủ đô là ⟦[[Hà Nội]]⟧\n2. Sông")),
  slip("HV2237", "a blank in the stem", question("", "Thủ đô là ⟦[[Hà Nội]]⟧ phải không")),
  slip("HV2237", "a blank in a choice", question("- [x] Là ⟦[[Hà Nội]]⟧\n- [ ] Huế")),
  slip("HV2237", "a blank above choices", question(`Thủ đô là ⟦[[Hà Nội]]⟧.\n\n${two}`)),
  slip(
    "HV2237",
    "a blank in the explanation",
    bank(asked("hoi", `${two}\n\n> Vì là ⟦[[Hà Nội]]⟧.`)),
  ),
  slip("HV2238", "a blank closed with one bracket", question("Lên ⟦[[dưới]⟧ rồi [[trên]] nhé.")),
  slip("HV2238", "a blank opened with one bracket", question("Lên ⟦[dưới]]⟧ rồi [[trên]] nhé.")),
  slip("HV2238", "a blank never closed", question("Lên [[trên]] rồi ⟦[[⟧dưới nhé.")),
  slip(
    "HV2239",
    "a word in single brackets beside a blank",
    question("Lên ⟦[dưới]⟧ rồi [[trên]]."),
  ),
  slip("HV2239", "a line to write on beside a blank", question("Lên ⟦____⟧ rồi [[trên]] nhé.")),
  slip("HV2239", "a word in braces beside a blank", question("Lên ⟦{dưới}⟧ rồi [[trên]] nhé.")),
  slip("HV2239", "dots beside a blank", question("Lên ⟦......⟧ rồi [[trên]] nhé.")),
  slip("HV2240", "a tolerance without its sign", question("Cao ⟦[[5±1]]⟧ mét.")),
  slip("HV2240", "a range without its sign", question("Cao ⟦[[40..45]]⟧ mét.")),
  slip("HV2241", "answers with commas", question("Ở ⟦[[dưới, dưới cùng]]⟧ nhé.")),
  slip("HV2241", "answers with a slash", question("Ở ⟦[[dưới / dưới cùng]]⟧ nhé.")),
  slip("HV2241", "answers with a word for or", question("Ở ⟦[[dưới hoặc dưới cùng]]⟧ nhé.")),
  slip("HV2222", "a blank of blanks", question("Lên [[trên]] rồi ⟦[[ ]]⟧ nhé.")),
  slip("HV2224", "a number with dots", question("Có ⟦[[=1.000.000]]⟧ người.")),
  slip("HV2224", "a number with its unit", question("Nặng ⟦[[=5 kg]]⟧ thôi.")),
  slip("HV2223", "a number and a word", question("Có [[=3]] con ⟦[[mèo]]⟧.")),
  // Letters and choices that speak of others.
  slip("HV2511", "typed letters", question("- [ ] ⟦A.⟧ Huế\n- [x] B. Hà Nội\n- [ ] C. Đà Lạt")),
  slip("HV2511", "typed letters with brackets", question("- [ ] ⟦a)⟧ Huế\n- [x] b) Hà Nội")),
  slip("HV2511", "typed numbers", question("- [ ] ⟦1)⟧ Huế\n- [x] 2) Hà Nội\n- [ ] 3) Đà Lạt")),
  slip("HV2511", "typed letters in bold", question("- [ ] ⟦**A.**⟧ Huế\n- [x] **B.** Hà Nội")),
  ...[
    "Tất cả các đáp án trên",
    "Tất cả đều đúng",
    "Tất cả các phương án đều sai",
    "Cả A và B",
    "A, B và C",
    "Cả A, B, C đều đúng",
    "Cả hai ý trên",
    "Cả 3 phương án trên đều đúng",
    "Cả hai đều sai",
    "Các ý trên đều đúng",
    "Hai câu trên đúng",
    "Không có đáp án nào đúng",
    "Không phương án nào ở trên",
    "Mọi ý trên",
    "Chỉ A và C",
    "Ý A và ý B",
    "All of the above",
    "All the above are correct",
    "None of the above",
    "None of these",
    "Both A and B",
    "A and C only",
    "Neither A nor B",
    "Both of the above",
    "All answers are correct",
  ].map((words) =>
    slip("HV2503", `“${words}” among the choices`, question(`${two}\n- [ ] ⟦${words}⟧`)),
  ),
  slip(
    "HV2503",
    "all of the above in capitals and with a full stop",
    question(`${two}\n- [ ] ⟦TẤT CẢ CÁC ĐÁP ÁN TRÊN.⟧`),
  ),
  // Tables.
  slip(
    "HV2242",
    "statements with ticks beside them",
    question(
      "⟦| Phát biểu | Đúng | Sai |⟧\n| --- | --- | --- |\n| Mây ở xa | x | |\n| Thẻ ở xa | | x |",
    ),
  ),
  slip(
    "HV2242",
    "statements with one column of ticks",
    question(
      "⟦| Phát biểu | Đúng |⟧\n| --- | --- |\n| Mây ở xa | ✓ |\n| Thẻ ở xa | |\n| Máy ở xa | ✓ |",
    ),
  ),
  slip(
    "HV2243",
    "a matching table without a header of its own",
    question(
      "⟦| Hà Nội | Việt Nam |⟧\n| --- | --- |\n| Viêng Chăn | Lào |\n| Băng Cốc | Thái Lan |",
    ),
  ),
  slip(
    "HV2243",
    "a table of sentences without a header",
    question(
      "⟦| Máy báo đầy. | Xóa bớt tệp. |⟧\n| --- | --- |\n| Máy nóng. | Tắt máy. |\n| Mất mạng. | Chờ. |",
    ),
  ),
  slip(
    "HV2244",
    "a third column for remarks",
    question(
      "| Từ | Nghĩa | ⟦Ghi chú⟧ |\n| --- | --- | --- |\n| Mây | Máy chủ | hay gặp |\n| Thẻ | Bộ nhớ | |",
    ),
  ),
  slip(
    "HV2244",
    "a column of numbers",
    question(
      "| ⟦STT⟧ | Từ | Nghĩa |\n| --- | --- | --- |\n| 1 | Mây | Máy chủ |\n| 2 | Thẻ | Bộ nhớ |",
    ),
  ),
  slip(
    "HV2245",
    "two groups without their type",
    question(
      "⟦| Nên làm | Không nên làm |⟧\n| --- | --- |\n| Đăng xuất | Đưa mật khẩu |\n| Hỏi lại | Bấm bừa |",
      "Phân loại các việc sau",
    ),
  ),
  slip(
    "HV2246",
    "a cell under no group",
    question(
      "| Nên | Không |\n| --- | --- |\n| Đăng xuất | Đưa mật khẩu | ⟦Hỏi lại⟧ |\n| Chờ | Bấm bừa |",
      "Việc nào?",
      "type=categorize",
    ),
  ),
  slip(
    "HV2220",
    "a bar in the code of a cell",
    question("| Lệnh | Nghĩa |\n| --- | --- |\n⟦| `a|b` | hoặc |⟧\n| `a` | một |"),
  ),
  slip(
    "HV2204",
    "a matching table of one row",
    question("⟦| Hà Nội | Việt Nam |\n| --- | --- |\n| Pa-ri | Pháp |⟧"),
  ),
  // Answers that are none.
  slip("HV2201", "boxes without a dash", question("⟦[ ] Huế⟧\n[x] Hà Nội")),
  slip("HV2201", "round boxes", question("⟦( ) Huế⟧\n(x) Hà Nội")),
  slip("HV2201", "boxes as signs", question("⟦☐ Huế⟧\n☑ Hà Nội")),
  slip("HV2201", "letters without a key", question("⟦A. Huế⟧\nB. Hà Nội\nC. Đà Lạt")),
  slip("HV2201", "bullets from a word processor", question("⟦• Huế⟧\n• Hà Nội")),
  slip("HV2201", "dashes from a word processor", question("⟦– Huế⟧\n– Hà Nội")),
  slip("HV2201", "a list without boxes", question("⟦- Huế⟧\n- **Hà Nội**")),
  slip(
    "HV2201",
    "a table without its line of dashes",
    question("⟦| Huế | Trung |⟧\n| Hà Nội | Bắc |"),
  ),
  slip("HV2201", "a line to write on and no blank", question("⟦Thủ đô là ____ .⟧")),
  slip(
    "HV2251",
    "code on the line of a choice",
    question("- [ ] ⟦```py⟧\n  print(2)\n  ```\n- [x] Không"),
  ),
  // Attributes.
  slip(
    "HV2250",
    "attributes on the next line",
    bank(`## Hỏi gì?\n⟦{#hoi outcome=luu}⟧\n\n${two}${because}`),
  ),
  slip(
    "HV2250",
    "attributes below a blank line",
    bank(`## Hỏi gì?\n\n⟦{#hoi outcome=luu}⟧\n\n${two}${because}`),
  ),
  slip(
    "HV2250",
    "attributes without their closing brace",
    bank(`## Hỏi gì? ⟦{#hoi outcome=luu⟧\n\n${two}${because}`),
  ),
  slip(
    "HV2250",
    "attributes before the end of the heading",
    bank(`## Hỏi ⟦{#hoi outcome=luu}⟧ gì?\n\n${two}${because}`),
  ),
  // Foreign notations.
  slip(
    "HV2247",
    "a bank as for print",
    wholeBank(
      "⟦Câu 1: Thủ đô của Việt Nam?⟧\nA. Huế\nB. Hà Nội\nĐáp án: B\n\nCâu 2: Sông nào?\nA. Hồng\nB. Hương\nĐáp án: A",
    ),
  ),
  slip(
    "HV2247",
    "lettered choices and a bold key under headings",
    bank(asked("hoi", "⟦A. Huế⟧\nB. Hà Nội\n\n**Đáp án:** B")),
  ),
  slip(
    "HV2247",
    "lettered choices in paragraphs of their own",
    wholeBank("⟦Câu 1. Thủ đô?⟧\n\nA. Huế\n\nB. Hà Nội\n\nĐáp án đúng là: B"),
  ),
  slip(
    "HV2247",
    "a right choice with a star",
    wholeBank("⟦Câu 1. Thủ đô?⟧\n\nA. Huế\n\n*B. Hà Nội"),
  ),
  slip("HV2247", "Aiken", wholeBank("⟦Thủ đô của Việt Nam?⟧\nA. Huế\nB. Hà Nội\nANSWER: B")),
  slip("HV2247", "GIFT", wholeBank("⟦::Câu 1:: Thủ đô? {=Hà Nội ~Huế}⟧")),
  slip("HV2247", "GIFT without titles", wholeBank("⟦Thủ đô là {=Hà Nội ~Huế}.⟧")),
  slip("HV2247", "GIFT over several lines", wholeBank("⟦Thủ đô? {⟧\n=Hà Nội\n~Huế\n}")),
  slip("HV2247", "LiaScript", wholeBank("Thủ đô?\n\n⟦[( )] Huế⟧\n[(X)] Hà Nội")),
  slip(
    "HV2247",
    "LiaScript's boxes",
    wholeBank("Chọn:\n\n⟦[[ ]] Huế⟧\n[[X]] Hà Nội\n[[X]] Sài Gòn"),
  ),
  slip("HV2247", "text2qti", wholeBank("⟦1. Thủ đô?⟧\na) Huế\n*b) Hà Nội")),
  slip("HV2247", "text2qti's boxes", wholeBank("⟦1. Thủ đô?⟧\n[ ] Huế\n[*] Hà Nội")),
  slip("HV2247", "Moodle's Cloze", wholeBank("⟦Thủ đô là {1:MULTICHOICE:=Hà Nội~Huế}.⟧")),
  slip(
    "HV2247",
    "Moodle XML",
    wholeBank('⟦<quiz>⟧\n<question type="truefalse"></question>\n</quiz>'),
  ),
  slip(
    "HV2252",
    "a question without a heading",
    wholeBank(`⟦Thủ đô của Việt Nam?⟧\n\n${two}\n\n> Vì thế.`),
  ),
  slip("HV2212", "text of two paragraphs before the first question", {
    "01-dam-may.quiz.md": `⟦Lời dẫn.\n\nThêm nữa.⟧\n\n${asked("a", two)}${because}\n\n${asked("b", "- [x] Cam\n- [ ] Quýt")}${because}\n`,
  }),
  slip("HV2253", "front matter in a bank", {
    "01-dam-may.quiz.md": `⟦---\ntitle: Ngân hàng\n---⟧\n\n${asked("a", two)}${because}\n\n${asked("b", "- [x] Cam\n- [ ] Quýt")}${because}\n`,
  }),
  slip(
    "HV2254",
    "two footnotes of one name",
    lesson("Mây[^1] và thẻ[^1].\n\n[^1]: Ở xa.\n\n⟦[^1]: Ở gần.⟧"),
  ),
  // Questions in a lesson without their frame.
  slip("HV2248", "a list with a tick in a lesson", lesson("Thủ đô?\n\n- [ ] Huế\n⟦- [x] Hà Nội⟧")),
  slip(
    "HV2248",
    "boxes under a question in a lesson",
    lesson("Thủ đô?\n\n⟦- [ ] Huế⟧\n- [ ] Hà Nội"),
  ),
  slip(
    "HV2248",
    "a list with a tick within a callout",
    lesson(":::note\nThủ đô:\n\n- [ ] Huế\n⟦- [x] Hà Nội⟧\n:::"),
  ),
  slip("HV2248", "LiaScript in a lesson", lesson("Thủ đô?\n\n⟦[( )] Huế⟧\n[(X)] Hà Nội")),
  slip(
    "HV2248",
    "letters with a key in a lesson",
    lesson("⟦Câu 1: Thủ đô?⟧\nA. Huế\nB. Hà Nội\nĐáp án: B"),
  ),
];

export const questionLookAlikes: readonly LookAlike[] = [
  lookAlike("an explanation of two quotes", bank(asked("hoi", `${two}\n\n> Một.\n\n> Hai.`))),
  lookAlike("a comment between answers", question(`${two}\n\n<!-- nhắc -->\n\n- [ ] Đà Lạt`)),
  lookAlike("choices with different bullets", question("- [x] Huế\n- [ ] Hà Nội\n\n* [ ] Đà Lạt")),
  lookAlike(
    "choices with blank lines between",
    question("- [x] Huế\n\n- [ ] Hà Nội\n\n- [ ] Vinh"),
  ),
  lookAlike("text between blanks", question("Lên [[mây]].\n\nRồi thì sao?\n\nTải [[về]].")),
  lookAlike("a list between blanks", question("Lên [[mây]].\n\n- Một\n- Hai\n\nTải [[về]].")),
  lookAlike("an ordered list above choices", question(`1. Mở\n2. Gõ\n\n${two}`)),
  lookAlike("a table above choices", question(`| A | B |\n| - | - |\n| 1 | 2 |\n\n${two}`)),
  lookAlike("a heading above choices", question(`### Bước sau\n\n${two}`)),
  lookAlike(
    "a text that is asked about, with an explanation",
    question(`> Chúc mừng, đã trúng thưởng!\n\n${two}`, "Đọc tin nhắn sau"),
  ),
  lookAlike(
    "a text led to by a colon, in a check",
    lesson(`:::check\n### Đọc tin nhắn sau:\n\n> Đã trúng thưởng!\n\n${two}\n:::`),
  ),
  lookAlike(
    "a text with a question beneath it",
    question(`> Đã trúng thưởng!\n\nĐây là gì?\n\n${two}`),
  ),
  lookAlike("feedback under its choice", question("- [ ] Huế\n  > Sai.\n- [x] Hà Nội\n  > Đúng.")),
  lookAlike("a choice over two lines", question("- [ ] Huế đẹp\n  và thơ\n- [x] Hà Nội")),
  lookAlike("a choice of two paragraphs", question("- [ ] Huế\n\n  và thơ\n- [x] Hà Nội")),
  lookAlike("a choice indented with a tab", question("-\t[ ] Huế\n\tvà thơ\n-\t[x] Hà Nội")),
  lookAlike("an ordered thing over two lines", question("1. Mở\n   máy\n2. Gõ")),
  lookAlike("a choice of code", question("- [ ] `<link>`\n- [x] `<a>`")),
  lookAlike("code in other capitals", question("- [ ] `print`\n- [x] `Print`")),
  lookAlike("numbers of other signs", question("- [ ] 5\n- [x] -5\n- [ ] 5%")),
  lookAlike("names of other signs", question("- [ ] C\n- [x] C++\n- [ ] C#")),
  lookAlike("a raised and a plain figure", question("- [ ] x<sup>2</sup>\n- [x] x2")),
  lookAlike("formulas of the same letters", question("- [ ] $x^2$\n- [x] $x_2$")),
  lookAlike("pictures of the same words", {
    ...question("- [ ] ![Hình](media/a.svg)\n- [x] ![Hình](media/b.svg)"),
    "media/a.svg": "<svg/>",
    "media/b.svg": "<svg/>",
  }),
  lookAlike("a picture as a choice", {
    ...question("- [ ] ![Huế](media/a.svg)\n- [x] ![Hà Nội](media/b.svg)"),
    "media/a.svg": "<svg/>",
    "media/b.svg": "<svg/>",
  }),
  lookAlike("code beneath the box", question("- [ ]\n  ```\n  a\n  ```\n- [x]\n  ```\n  b\n  ```")),
  lookAlike(
    "choices that begin alike and go on with other code",
    question("- [ ] Đoạn này\n\n  ```\n  a\n  ```\n- [x] Đoạn này\n\n  ```\n  b\n  ```"),
  ),
  lookAlike(
    "letters where nothing is shuffled",
    question("- [x] A. Huế\n- [ ] B. Vinh", "Ở đâu?", "shuffle=no"),
  ),
  lookAlike("initials that are no labels", question("- [ ] Ô. Ba\n- [x] B. Năm\n- [ ] A. Tư")),
  lookAlike("decimal numbers", question("- [ ] 1.5 kg\n- [x] 2.5 kg\n- [ ] 3.5 kg")),
  lookAlike("times of the day", question("- [ ] 1:30\n- [x] 2:30\n- [ ] 3:30")),
  ...[
    "Tất cả mọi người dân",
    "Mọi người trong nhà",
    "Cả nhà cùng làm",
    "Không có mạng",
    "Không ai cả",
    "Cả ngày lẫn đêm",
    "Tất cả thiết bị trong nhà",
    "All people in the village",
    "None, as it is free",
    "Both hands",
    "A bank and a shop",
  ].map((words) => lookAlike(`the choice “${words}”`, question(`${two}\n- [ ] ${words}`))),
  lookAlike("all of the above, pinned", question(`${two}\n- [ ] Tất cả các đáp án trên {pin}`)),
  lookAlike("a blank of an address", question("Vào [[www.dichvucong.gov.vn]] nhé.")),
  lookAlike("a blank of square brackets", question("Phần tử đầu là [[a[0]]].")),
  lookAlike("a blank over two lines", question("Lên [[đám\nmây]] nhé.")),
  lookAlike("brackets with a backslash", question("Lên [[mây]], ghi \\[\\[a\\]\\] và \\[sic\\].")),
  lookAlike("brackets in code", question("Gõ `[[a]]` và `[b]` rồi [[Enter]].")),
  lookAlike("a citation and dots beside a blank", question("Lên [[mây]] [1] […] rồi thôi...")),
  lookAlike("a link beside a blank", question("Lên [[mây]] theo [bài này](01-dam-may.md).")),
  lookAlike("a plain number in a blank", question("Năm [[2025]] thì sao.")),
  lookAlike("a comma in a blank that has another answer", question("Ở [[Huế, Việt Nam|Huế]].")),
  lookAlike("a decimal comma in a blank", question("Cao [[2,5]] mét.")),
  lookAlike("a number with its tolerance", question("Cao [[=2,5±0,1]] mét.")),
  lookAlike(
    "pairs with a sign of multiplication",
    question("| Phép | Dấu |\n| --- | --- |\n| Nhân | × |\n| Trừ | - |\n| Cộng | + |"),
  ),
  lookAlike(
    "pairs of names under names of columns",
    question("| Thủ đô | Nước |\n| --- | --- |\n| Hà Nội | Việt Nam |\n| Viêng Chăn | Lào |"),
  ),
  lookAlike(
    "groups of different sizes",
    question(
      "| Nên | Không nên |\n| --- | --- |\n| Đăng xuất | Đưa mật khẩu |\n| | Bấm bừa |",
      "Xếp các việc vào nhóm",
      "type=categorize",
    ),
  ),
  lookAlike(
    "pairs where the author says so",
    question(
      "| Việc | Nhóm |\n| --- | --- |\n| Mây | Xa |\n| Thẻ | Gần |",
      "Việc nào thuộc nhóm nào?",
      "type=matching",
    ),
  ),
  lookAlike(
    "a bar with a backslash in code",
    question("| Lệnh | Nghĩa |\n| --- | --- |\n| `a\\|b` | hoặc |\n| `a` | một |"),
  ),
  lookAlike("a title over the bank", {
    "01-dam-may.quiz.md": `# Ngân hàng câu hỏi\n\n${asked("a", two)}${because}\n\n${asked("b", "- [x] Cam\n- [ ] Quýt")}${because}\n`,
  }),
  lookAlike("rules between questions", {
    "01-dam-may.quiz.md":
      `${asked("a", two)}${because}\n\n---\n\n${asked("b", "- [x] Cam\n- [ ] Quýt")}\n---\n\n${asked("c", "Lên [[mây]].\n\n> Vì.\n---")}\n`.replace(
        "Quýt\n---",
        "Quýt\n\n> Vì.\n\n---",
      ),
  }),
  lookAlike("a rule above the first question and beneath it", {
    "01-dam-may.quiz.md": `---\n\n${asked("a", two)}${because}\n\n---\n\n${asked("b", "- [x] Cam\n- [ ] Quýt")}${because}\n`,
  }),
  lookAlike("a rule right under a blank's line", {
    "01-dam-may.quiz.md": `${asked("a", two)}${because}\n\n${asked("b", "- [x] Cam\n- [ ] Quýt")}${because}\n\n## Điền {#c outcome=luu exam=yes}\n\nLên [[mây]].\n\n> Vì.\n\n***\n`,
  }),
  lookAlike("parts of a bank under titles", {
    "01-dam-may.quiz.md": `# Phần một\n\n${asked("a", two)}${because}\n\n# Phần hai\n\n${asked("b", "- [x] Cam\n- [ ] Quýt")}${because}\n`,
  }),
  lookAlike("questions with one sign", {
    "01-dam-may.quiz.md": `# Một? {#a outcome=luu}\n\n${two}${because}\n\n# Hai? {#b outcome=luu}\n\n- [x] Cam\n- [ ] Quýt${because}\n`,
  }),
  lookAlike("braces in a stem", question(two, "Tập {a, b} có mấy phần tử")),
  lookAlike("attributes in code", question(two, "Ghi `{#ma}` để làm gì")),
  lookAlike("a stem with lettered statements", question(`A. Mây ở xa\nB. Thẻ ở gần\n\n${two}`)),
  lookAlike("a key named in prose", question(`Đáp án: viết vào giấy.\n\n${two}`)),
  lookAlike("things to do in a lesson", lesson("Hôm nay:\n\n- [ ] Lưu tệp\n- [ ] Tải về")),
  lookAlike("things done in a lesson", lesson("Đã xong:\n\n- [x] Lưu tệp\n- [x] Tải về")),
  lookAlike(
    "quizzes quoted in a lesson",
    lesson("```md\n- [ ] Huế\n- [x] Hà Nội\n\nA. Huế\nB. Vinh\nĐáp án: B\n```"),
  ),
  lookAlike("letters without a key in a lesson", lesson("A. Mở máy\nB. Gõ chữ\nC. Gửi đi")),
  lookAlike("two footnotes", lesson("Mây[^1] và thẻ[^b].\n\n[^1]: Ở xa.\n\n[^b]: Ở gần.")),
  lookAlike("a set in a lesson", lesson("Cho tập {a = 1} và {~b}.")),
];
