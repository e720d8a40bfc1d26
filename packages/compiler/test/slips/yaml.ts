import {
  courseFront,
  type Files,
  type LookAlike,
  lessonFront,
  lookAlike,
  type Slip,
  slip,
} from "./slip.ts";

/** One more module whose file is `text`. */
const module = (text: string): Files => ({ "02-bai.md": text });
/** One more module with `lines` as its front matter. */
const front = (lines: string): Files => module(`---\n${lines}\n---\n\nChữ.\n`);
/** A course with this glossary, of which the lesson takes a term. */
const glossary = (terms: string): Files => ({
  ...courseFront("passing: 50%\nglossary: tu-ngu.yml"),
  "01-dam-may.md":
    "---\ntitle: Đám mây\noutcomes:\n  luu: Lưu được\n---\n\nTrên :term[đám mây] ấy.\n",
  "tu-ngu.yml": terms,
});

/** Front matter, glossaries, programmes. */
export const yamlSlips: readonly Slip[] = [
  slip("HV1018", "a share without its percent sign", courseFront("passing: ⟦50⟧")),
  slip("HV1018", "a share as a fraction", courseFront("passing: ⟦1/2⟧")),

  // `#`
  slip("HV1060", "a number sign in a title", front("title: Bài ⟦#⟧1 về C# và F#")),
  slip("HV1060", "a number sign at a title's beginning", front("title: ⟦#⟧1 Mở đầu")),
  slip(
    "HV1060",
    "a color without quotes",
    courseFront("passing: 50%\ntheme:\n  primary: ⟦#⟧b3541e"),
  ),
  slip(
    "HV1060",
    "a short color without quotes",
    courseFront("passing: 50%\ntheme:\n  primary: ⟦#⟧0a7"),
  ),
  slip(
    "HV1060",
    "a number sign in an entry of a list",
    front("title: Bài\ncontents:\n  - Phần ⟦#⟧1"),
  ),
  slip("HV1060", "a number sign in a meaning", glossary("đám mây: Kho ⟦#⟧1 trên mạng\n")),

  // Forms of values.
  slip("HV1061", "a color by its name", courseFront("passing: 50%\ntheme:\n  primary: ⟦green⟧")),
  slip(
    "HV1061",
    "a color by its Vietnamese name",
    courseFront("passing: 50%\ntheme:\n  primary: ⟦xanh lá⟧"),
  ),
  slip(
    "HV1061",
    "a color of three digits",
    courseFront('passing: 50%\ntheme:\n  primary: ⟦"#0a7"⟧'),
  ),
  slip(
    "HV1061",
    "an address without its beginning",
    courseFront("passing: 50%\niri: ⟦example.gov.vn/khoa-hoc⟧"),
  ),
  slip(
    "HV1061",
    "a template that is no drawing",
    courseFront("passing: 50%\ncertificate:\n  template: ⟦mau.docx⟧"),
  ),
  slip(
    "HV1061",
    "a version that is a sentence",
    courseFront("passing: 50%\nversion: ⟦bản sửa lần thứ hai mươi⟧"),
  ),
  slip("HV1019", "a time without a unit", courseFront("passing: 50%\nduration: ⟦45⟧")),
  slip("HV1019", "a time in Vietnamese words", courseFront("passing: 50%\nduration: ⟦4 giờ⟧")),
  slip("HV1019", "a time as on a clock", lessonFront("duration: ⟦1:30⟧")),
  slip("HV1019", "a time limit without a unit", {
    "course.md": "---\nid: mau\ntitle: Mẫu\nexam:\n  questions: 2\n  time: ⟦20⟧\n---\n\nChào.\n",
  }),
  slip("HV1008", "a number where text is meant", front("title: ⟦2024⟧")),
  slip("HV1008", "a version that is a number", courseFront("passing: 50%\nversion: ⟦1.10⟧")),
  slip("HV1008", "a number in quotes", {
    "course.md": '---\nid: mau\ntitle: Mẫu\nexam:\n  questions: ⟦"2"⟧\n---\n\nChào.\n',
  }),
  slip("HV1008", "yes in Vietnamese", {
    "course.md": "---\nid: mau\ntitle: Mẫu\nexam:\n  questions: 2\n  shuffle: ⟦có⟧\n---\n\nChào.\n",
  }),

  // Languages.
  slip("HV1026", "the country in place of the language", courseFront("lang: ⟦vn⟧")),
  slip("HV1026", "a language by its name", courseFront("lang: ⟦vietnamese⟧")),
  slip("HV1026", "a language with an underscore", courseFront("lang: ⟦vi_VN⟧")),
  slip("HV1026", "a language of three letters that has two", courseFront("lang: ⟦vie⟧")),
  slip("HV1026", "letters that are no language", courseFront("lang: ⟦xq⟧")),
  slip("HV1026", "a region that there is not", courseFront("lang: ⟦vi-XQ⟧")),
  slip("HV1062", "a language that the player does not speak", courseFront("lang: ⟦fr⟧")),
  slip("HV1062", "a language that is written from the right", courseFront("lang: ⟦ar⟧")),

  // Colons and blanks.
  slip("HV1063", "a colon without its blank", front("title⟦:⟧Mở đầu")),
  slip("HV1063", "a colon without its blank, below another key", front("id: hai\ntitle⟦:⟧Mở đầu")),
  slip("HV1063", "an equal sign", front("title ⟦=⟧ Mở đầu")),
  slip("HV1063", "a wide colon", front("title⟦：⟧Mở đầu")),
  slip("HV1063", "a key without its colon", front("⟦title⟧ Mở đầu")),
  slip("HV1063", "a term without its blank", glossary("đám mây: Kho\nOTP⟦:⟧Mã dùng một lần\n")),
  slip("HV1073", "a colon in a title", front("title: Bài 2⟦:⟧ Mở đầu")),
  slip(
    "HV1073",
    "a colon in an entry of a list",
    front("title: Bài\ncontents:\n  - Phần 1⟦:⟧ Mở đầu"),
  ),
  slip("HV1073", "a colon at a title's end", front("title: Mở đầu⟦:⟧")),
  slip("HV1073", "a colon in a meaning", glossary("đám mây: Kho⟦:⟧ trên mạng\n")),

  // Front matter itself.
  slip(
    "HV1064",
    "front matter that is never closed",
    module("⟦---⟧\ntitle: Mở đầu\n\nChữ của bài.\n"),
  ),
  slip(
    "HV1064",
    "front matter that a rule far below closes",
    module("⟦---⟧\ntitle: Mở đầu\n\nChữ của bài.\n\n---\n\nNữa.\n"),
  ),
  slip(
    "HV1064",
    "a long dash in place of three hyphens",
    module("---\ntitle: Mở đầu\n⟦—⟧\n\nChữ.\n"),
  ),
  slip("HV1064", "two hyphens", module("---\ntitle: Mở đầu\n⟦--⟧\n\nChữ.\n")),
  slip("HV1064", "asterisks", module("---\ntitle: Mở đầu\n⟦***⟧\n\nChữ.\n")),
  slip("HV1064", "a course's front matter that is never closed", {
    "course.md": "⟦---⟧\nid: mau\ntitle: Mẫu\nexam:\n  questions: 2\n\nChào bà con.\n",
  }),
  slip(
    "HV1065",
    "a blank line above front matter",
    module("\n⟦---⟧\ntitle: Mở đầu\n---\n\nChữ.\n"),
  ),
  slip(
    "HV1065",
    "a remark above front matter",
    module("<!-- bài hai -->\n⟦---⟧\ntitle: Mở đầu\n---\n\nChữ.\n"),
  ),
  slip("HV1065", "a long dash above", module("⟦———⟧\ntitle: Mở đầu\n---\n\nChữ.\n")),
  slip("HV1065", "four hyphens", module("⟦----⟧\ntitle: Mở đầu\n---\n\nChữ.\n")),
  slip(
    "HV1065",
    "plus signs, as Hugo has them",
    module("⟦+++⟧\ntitle = Mở đầu\n+++\n\nChữ.\n".replace(" =", ":")),
  ),

  // Indentation.
  slip("HV1066", "a tab", {
    "course.md": "---\nid: mau\ntitle: Mẫu\nexam:\n⟦\t⟧questions: 2\n---\n\nChào.\n",
  }),
  slip("HV1069", "a line too far in", {
    "course.md": "---\nid: mau\ntitle: Mẫu\nexam:\n  questions: 2\n   ⟦time: 20m⟧\n---\n\nChào.\n",
  }),
  slip("HV1069", "a line not far enough in", {
    "course.md": "---\nid: mau\ntitle: Mẫu\nexam:\n   questions: 2\n  ⟦time: 20m⟧\n---\n\nChào.\n",
  }),
  slip("HV1069", "a first line that is indented", front("  ⟦title: Mở đầu⟧\nid: hai")),
  slip("HV1069", "a second line that is indented", front("id: hai\n  ⟦title: Mở đầu⟧")),
  slip(
    "HV1069",
    "text that goes on at the edge",
    front("title: Mở đầu\nnote: Bài này\n⟦nói về đám mây⟧"),
  ),
  slip("HV1069", "a list with two edges", front("title: Mở đầu\ncontents:\n  - một\n⟦- hai⟧")),
  slip("HV1067", "a no-break space behind a colon", front("title:⟦\u00a0⟧Mở đầu")),
  slip("HV1067", "a no-break space before a colon", front("title⟦\u00a0⟧: Mở đầu")),
  slip("HV1067", "no-break spaces as indentation", {
    "course.md": "---\nid: mau\ntitle: Mẫu\nexam:\n⟦\u00a0⟧\u00a0questions: 2\n---\n\nChào.\n",
  }),
  slip("HV1067", "a character without width before a key", front("id: hai\n⟦\u200b⟧title: Mở đầu")),

  // Quotes and signs.
  slip("HV1068", "curly quotes around a time", lessonFront("duration: ⟦“⟧20m”")),
  slip("HV1068", "curly quotes around a title with a colon", front("title: ⟦“⟧Bài 2: Mở đầu”")),
  slip("HV1071", "a quote that is never closed", front('title: ⟦"⟧Mở đầu')),
  slip(
    "HV1071",
    "a quote that is never closed, with a line below",
    front('title: ⟦"⟧Mở đầu\nid: hai'),
  ),
  slip("HV1071", "a single quote that is never closed", front("title: ⟦'⟧Mở đầu\nid: hai")),
  slip("HV1074", "a title of which one word is quoted", front('title: "Đám mây" ⟦là gì⟧')),
  slip("HV1074", "an apostrophe in single quotes", front("title: 'It'⟦s here'⟧")),
  slip("HV1075", "a path of Windows in double quotes", front('title: "Ổ C:⟦\\⟧đĩa"')),
  slip("HV1072", "a title that begins with an at sign", front("title: ⟦@⟧ và email")),
  slip("HV1072", "a title that begins with an asterisk", front("title: ⟦*⟧Quan trọng")),
  slip("HV1072", "a title that begins with an ampersand", front("title: ⟦&⟧nbsp là gì")),
  slip("HV1072", "a title that begins with an exclamation mark", front("title: ⟦!⟧Quan trọng lắm")),
  slip("HV1072", "a title that begins with a percent sign", front("title: ⟦%⟧ là gì")),
  slip("HV1072", "a title that begins with a bracket", front("title: ⟦[⟧Mới] Đám mây")),
  slip("HV1072", "a title in brackets", front("title: ⟦[⟧Đám mây]")),
  slip("HV1072", "a title whose bracket is not closed", front("title: ⟦[⟧Mới Đám mây")),
  slip("HV1072", "a title that begins with a bar", front("title: ⟦|⟧ Đám mây")),
  slip("HV1072", "a title that begins with a hyphen", front("title: ⟦-⟧ Đám mây")),
  slip("HV1070", "a key that is there twice", front("title: Mở đầu\n⟦title⟧: Đám mây")),
  slip("HV1070", "an outcome that is there twice", {
    "02-bai.md":
      "---\ntitle: Bài\noutcomes:\n  tim: Tìm được\n  ⟦tim⟧: Tìm lại được\n---\n\nChữ.\n",
    "02-bai.quiz.md":
      "## Tìm ở đâu? {#o-dau outcome=tim}\n\n- [x] Trong ô tìm\n- [ ] Ngoài phố\n\n> Vì thế.\n",
  }),
];

export const yamlLookAlikes: readonly LookAlike[] = [
  lookAlike("a share with a fraction", courseFront("passing: 66.67%")),
  lookAlike("a remark behind a value", courseFront("passing: 50%   # một nửa")),
  lookAlike("a remark behind a value, with one blank", courseFront("passing: 50% # một nửa")),
  lookAlike("a remark behind a key", {
    "course.md": "---\nid: mau\ntitle: Mẫu\nexam: #thi cuối khóa\n  questions: 2\n---\n\nChào.\n",
  }),
  lookAlike(
    "a remark on a line of its own",
    front("title: Bài\n#note: sau này\n  # nữa\nnote: Ghi"),
  ),
  lookAlike("languages with a number sign", front("title: Học C# và F#")),
  lookAlike("a number sign in quotes", front('title: "Bài #1"')),
  lookAlike("a time with a colon", front("title: Họp lúc 9:30 sáng")),
  lookAlike("an address", courseFront("passing: 50%\niri: https://example.gov.vn/khoa-hoc")),
  lookAlike("an address in a title", front("title: Mở https://lamdong.gov.vn")),
  lookAlike("curly quotes in a title", front("title: “Học, học nữa” là gì")),
  lookAlike("an apostrophe in a title", front("title: What's new")),
  lookAlike("quotes inside a title", front('title: Bấm "Lưu" là xong')),
  lookAlike("signs inside a title", front("title: Tệp & thư mục @ nhà, 50% [mới] *")),
  lookAlike("a hyphen inside a title", front("title: Đám mây - lưu và tìm")),
  lookAlike("a list in brackets", front("title: Bài\ncontents: [một, hai]")),
  lookAlike("a list in brackets over lines", front("title: Bài\ncontents: [một,\n  hai]")),
  lookAlike("a list at its key's edge", front("title: Bài\ncontents:\n- một\n- hai")),
  lookAlike("a block of text", front("title: Bài\nnote: |\n  Dòng một: có #dấu\n  - dòng hai")),
  lookAlike("a folded text", front("title: Bài\nnote: >-\n  Dòng một\n  dòng hai")),
  lookAlike("a text that goes on indented", front("title: Bài\nnote: Dòng một\n  dòng hai")),
  lookAlike("a text in quotes that goes on", front('title: Bài\nnote: "Dòng một\n  dòng #hai"')),
  lookAlike("a blank before a colon", front("title : Bài")),
  lookAlike("keys in quotes", front('"title": "Bài"')),
  lookAlike("an anchor that is used", front("title: &ten Bài\nnote: *ten")),
  lookAlike("deeper indentation throughout", {
    "course.md":
      "---\nid: mau\ntitle: Mẫu\nexam:\n      questions: 2\n      time: 20m\n---\n\nChào.\n",
  }),
  lookAlike("a blank line in front matter", front("title: Bài\n\nnote: Ghi")),
  lookAlike("a rule in the text", module("---\ntitle: Bài\n---\n\nMột.\n\n---\n\nHai.\n")),
  lookAlike("a language with a region", courseFront("lang: vi-VN")),
  lookAlike("a language in capitals", courseFront("lang: EN")),
  lookAlike("a color in quotes", courseFront('passing: 50%\ntheme:\n  primary: "#0B6B3A"')),
  lookAlike("a term with a number sign", glossary("đám mây: Kho trên mạng\nC#: Một ngôn ngữ\n")),
  lookAlike("a meaning with an address", glossary("đám mây: Kho trên mạng, như https://a.vn\n")),
];
