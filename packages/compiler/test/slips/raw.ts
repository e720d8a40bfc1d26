import { type LookAlike, lesson, lookAlike, question, type Slip, slip } from "./slip.ts";

const svg = { "media/a.svg": "<svg/>" };

/** Markup that would reach a learner raw. */
export const rawSlips: readonly Slip[] = [
  slip("HV2127", "a heading without a blank", lesson("⟦##⟧Trang hai")),

  // Headings and what becomes one.
  slip("HV2172", "a tab before a heading", lesson("\t⟦##⟧ Trang hai\n\nChữ.")),
  slip(
    "HV2172",
    "a tab before a heading right under text",
    lesson("Chữ.\n\t⟦##⟧ Trang hai\n\nNữa."),
  ),
  slip(
    "HV2172",
    "a bold line in place of a page's heading",
    lesson("Chữ.\n\n⟦**Trang hai**⟧\n\nNữa."),
  ),
  slip("HV2172", "a bold title in a file without headings", {
    "02-bai.md": "---\ntitle: Bài\n---\n\nMở đầu.\n\n⟦**Lưu tệp lên mạng**⟧\n\nChữ.\n",
  }),
  slip(
    "HV2135",
    "a no-break space behind a heading's signs",
    lesson("##⟦\u00a0⟧Trang hai\n\nChữ."),
  ),
  slip(
    "HV2135",
    "a character without width before a heading",
    lesson("⟦\u200b⟧## Trang hai\n\nChữ."),
  ),
  slip("HV2135", "no-break spaces behind a list's signs", lesson("-⟦\u00a0⟧một\n-\u00a0hai")),
  slip("HV2135", "a no-break space behind a number", lesson("1.⟦\u00a0⟧một\n2.\u00a0hai")),
  slip(
    "HV2135",
    "a no-break space in a choice's box",
    question("- [⟦\u00a0⟧] Huế\n- [\u00a0] Hà Nội"),
  ),
  slip("HV2137", "a rule right under a paragraph", lesson("⟦Chữ của đoạn này.⟧\n---\n\nNữa.")),
  slip("HV2181", "a paragraph that is indented by a tab", lesson("\t⟦Đoạn này thụt đầu dòng.⟧")),
  slip(
    "HV2181",
    "a paragraph that is indented by four blanks",
    lesson("    ⟦Đoạn này thụt đầu dòng.⟧"),
  ),

  // Attributes.
  slip("HV2175", "a page's id in the line below", lesson("## Trang hai\n⟦{#trang-hai}⟧\n\nChữ.")),
  slip(
    "HV2175",
    "a page's id below a blank line",
    lesson("## Trang hai\n\n⟦{#trang-hai}⟧\n\nChữ."),
  ),
  slip(
    "HV2175",
    "a page's id without its closing brace",
    lesson("## Trang hai ⟦{#trang-hai⟧\n\nChữ."),
  ),
  slip("HV2175", "a class behind words, as Pandoc has it", lesson("Chữ [đậm]⟦{.mau-do}⟧ này.")),
  slip("HV2175", "a size with nothing before it", lesson("Hình ⟦{width=50%}⟧ ở đây.")),
  slip("HV2112", "an attribute that no picture has", {
    ...lesson("![Hình](media/a.svg){⟦align=left⟧}"),
    ...svg,
  }),
  slip("HV2113", "a size that is none", { ...lesson("![Hình](media/a.svg){⟦width=to⟧}"), ...svg }),

  // Links and pictures.
  slip(
    "HV2170",
    "a blank between the brackets of a link",
    lesson("Xem ⟦[trang] (https://lamdong.gov.vn)⟧."),
  ),
  slip(
    "HV2170",
    "an address with blanks that names no file",
    lesson("Xem ⟦[trang](trang hai của bài)⟧."),
  ),
  slip(
    "HV2170",
    "a link without its closing bracket",
    lesson("Xem ⟦[trang](https://lamdong.gov.vn⟧"),
  ),
  slip(
    "HV2170",
    "a link whose brackets are turned round",
    lesson("Xem ⟦(trang)[https://lamdong.gov.vn]⟧."),
  ),
  slip("HV2170", "a link by a name that is nowhere", lesson("Xem ⟦[hướng dẫn][hd]⟧ nhé.")),
  slip("HV2170", "a picture without an address", lesson("⟦![Sơ đồ]⟧")),
  slip("HV2178", "a link as Obsidian has it", lesson("Xem ⟦[[01-dam-may]]⟧.")),
  slip("HV2178", "a picture as Obsidian has it", lesson("⟦![[so-do.png]]⟧")),
  slip("HV2178", "a blank to fill in, in a lesson", lesson("Tệp nằm trên ⟦[[đám mây]]⟧.")),
  slip(
    "HV1012",
    "a picture that is not there, with a blank in its name",
    lesson("![Hình](⟦media/ảnh 1.png⟧)"),
  ),
  slip("HV1012", "a site without its scheme", lesson("[trang của bộ](⟦www.moh.gov.vn⟧)")),
  slip(
    "HV2101",
    "a page's id as its title only",
    lesson("## Trang hai\n\n[trang hai](⟦#trang-hai⟧)"),
  ),
  slip(
    "HV2101",
    "a page that is not there, beside HTML",
    lesson("Gõ <kbd>Enter</kbd>.\n\n[phần sau](⟦#phần-sau⟧)"),
  ),

  // Footnotes.
  slip("HV2179", "a footnote's mark alone", lesson("Trên đám mây⟦[^may]⟧.")),
  slip("HV2179", "a footnote's text alone", lesson("Chữ.\n\n⟦[^may]⟧: Máy chủ ở xa.")),

  // Emphasis.
  slip("HV2173", "bold glued to the next word", lesson("⟦**Chú ý:**⟧Không đưa mã.")),
  slip("HV2173", "blanks inside the asterisks", lesson("Đây là ⟦** chữ đậm **⟧ của bài.")),
  slip("HV2173", "bold that is never closed", lesson("⟦**⟧Chú ý: không đưa mã.")),
  slip("HV2173", "slanted letters glued to the next word", lesson("⟦*Chú ý:*⟧Không đưa mã.")),
  slip("HV2173", "equal signs around words", lesson("Đây là ⟦==chữ quan trọng==⟧ của bài.")),
  slip("HV2173", "a backtick without its other half", lesson("Gõ ⟦`⟧ls rồi nhấn Enter.")),

  // Lists and tables.
  slip("HV2171", "round bullets", lesson("Cần có:\n\n⟦•⟧ điện thoại\n• mật khẩu")),
  slip(
    "HV2171",
    "round bullets right under a sentence",
    lesson("Cần có:\n⟦•⟧ điện thoại\n• mật khẩu"),
  ),
  slip(
    "HV2171",
    "round bullets, each a paragraph",
    lesson("⟦•⟧ điện thoại\n\n• mật khẩu\n\n• sổ tay"),
  ),
  slip("HV2171", "long dashes as bullets", lesson("⟦–⟧ điện thoại\n– mật khẩu")),
  slip("HV2171", "hyphens without a blank", lesson("Cần có:\n\n⟦-⟧điện thoại\n-mật khẩu")),
  slip("HV2171", "numbers with a stroke", lesson("⟦1/⟧ Mở máy\n2/ Bấm nút")),
  slip("HV2171", "numbers without a blank", lesson("⟦1.⟧Mở máy\n2.Bấm nút")),
  slip("HV2171", "letters with a bracket", lesson("Có hai cách:\n⟦a)⟧ gõ tay\nb) chọn tệp")),
  slip("HV2174", "a lesson's table without its line of dashes", lesson("⟦| A | B |⟧\n| 1 | 2 |")),
  slip(
    "HV2174",
    "a table whose line of dashes is too short",
    lesson("| A | B | C |\n⟦|---|---|⟧\n| 1 | 2 | 3 |"),
  ),
  slip("HV2136", "a row with a cell too many", lesson("| A | B |\n| --- | --- |\n| 1 | 2 ⟦| 3 |⟧")),

  // What never ends.
  slip(
    "HV2128",
    "a comment that is never closed",
    lesson("⟦<!--⟧ còn thiếu hình\n\n## Trang hai\n\nChữ."),
  ),
  slip(
    "HV2128",
    "a comment within a line that is never closed",
    lesson("Chữ ⟦<!--⟧ còn thiếu hình."),
  ),
  slip("HV2129", "a formula that is never closed", lesson("⟦$$⟧\nS = ab\n\n## Trang hai\n\nChữ.")),
  slip(
    "HV2129",
    "the first of two formulas without its end",
    lesson("⟦$$⟧\nS = ab\n\n## Trang hai\n\n$$\nx = 1\n$$"),
  ),
  slip(
    "HV2180",
    "a conflict of versions",
    lesson("⟦<<<<<<<⟧ HEAD\nGõ tên tệp.\n=======\nGõ tên.\n>>>>>>> ban-moi"),
  ),

  // Formulas.
  slip("HV2130", "two prices in one sentence", lesson("Giá từ ⟦$5/kg đến 10$⟧ tùy chợ.")),
  slip("HV2130", "words in a formula", lesson("Tính ⟦$v = quãng đường / thời gian$⟧ nhé.")),
  slip("HV2120", "a percent sign in a formula", lesson("Còn ⟦$50% + 1$⟧ thôi.")),
  slip("HV2120", "a command that there is not", lesson("Tính ⟦$\\foo x$⟧ nhé.")),
  slip("HV2133", "a fraction without dollars", lesson("Tỷ lệ ⟦\\frac⟧{1}{2} dung lượng.")),
  slip(
    "HV2133",
    "a formula from a chatbot that is never closed",
    lesson("Ta có \\[ ⟦\\frac⟧{a}{b}."),
  ),

  // Call-outs and directives.
  slip("HV2177", "a call-out that GitHub does not have", lesson("> ⟦[!LUUY]⟧\n> Nhớ.")),
  slip("HV2126", "a directive's name in braces", lesson("⟦:::{note}⟧\nNhớ.\n:::")),
  slip("HV2126", "a call-out of Quarto", lesson("⟦::: {.callout-tip}⟧\nNhớ.\n:::")),
  slip("HV2126", "a video in round brackets", lesson("⟦::video(media/a.mp4)⟧")),
  slip("HV2126", "a video within a line", lesson("Xem ⟦:video[Phim]{src=media/a.mp4}⟧ này.")),
  slip("HV2108", "a misspelt name of a term", lesson('Trên :⟦trem⟧[đám mây]{def="máy chủ"}.')),
  slip("HV2139", "a file's name with blanks and without quotes", {
    ...lesson("::download[Mẫu]{⟦src=media/rua tay.pdf⟧}"),
    "media/rua tay.pdf": "x",
  }),
  slip("HV2139", "a definition without quotes", lesson("Trên :term[đám mây]{⟦def=máy chủ ở xa⟧}.")),

  // Notations of other tools.
  slip("HV2176", "a shortcode of Hugo", lesson("⟦{{< notice tip >}}⟧\nNhớ.\n{{< /notice >}}")),
  slip("HV2176", "an inclusion of mdBook", lesson("⟦{{#include bai.md}}⟧")),
  slip("HV2176", "an inclusion of Jekyll", lesson("⟦{% include video.html %}⟧")),
  slip("HV2176", "a variable of Liquid", lesson("Trang ⟦{{ site.title }}⟧.")),
  slip("HV2176", "a class of kramdown", lesson("Đoạn mở đầu.\n⟦{: .lead}⟧")),
  slip("HV2176", "an admonition of MkDocs", lesson("⟦!!! note⟧\n    Nhớ.")),
  slip("HV2176", "a directive of MyST", lesson("```⟦{note}⟧\nNhớ.\n```")),
  slip("HV2176", "a role of MyST", lesson("Xem ⟦:numref:⟧`hinh-1`.")),
  slip("HV2176", "a directive of reStructuredText", lesson("⟦.. note::⟧\n\nNhớ.")),
  slip("HV2176", "a table of contents", lesson("⟦[TOC]⟧")),
  slip("HV2176", "a shortcode of WordPress", lesson('⟦[video src="a.mp4"]⟧')),
  slip("HV2176", "a comment of Obsidian", lesson("Chữ ⟦%%nhớ sửa%%⟧ này.")),
  slip("HV2176", "a footnote within the line", lesson("Trên đám mây⟦^[máy chủ]⟧.")),
  slip("HV2176", "a break of pages from LaTeX", lesson("Chữ.\n\n⟦\\newpage⟧")),

  // HTML.
  slip(
    "HV2109",
    "a tag spoken of in running text",
    lesson("Thẻ ⟦<title>⟧ đặt tên trang. Chữ sau."),
  ),
  slip(
    "HV2109",
    "a tag spoken of at the beginning of a line",
    lesson("⟦<title>⟧ đặt tên trang. Chữ sau."),
  ),
  slip("HV2109", "an empty element spoken of", lesson("Thẻ ⟦<link>⟧ nối tệp kiểu.")),
  slip("HV2109", "a word in angle brackets", lesson("Gõ ⟦<ten>⟧ rồi nhấn Enter.")),
  slip(
    "HV2109",
    "a video as a frame",
    lesson('⟦<iframe src="https://www.youtube.com/embed/x"></iframe>⟧'),
  ),
  slip("HV2109", "a sound as HTML", lesson('⟦<audio src="media/a.mp3" controls></audio>⟧')),
  slip("HV2140", "an allowed tag spoken of", lesson("Thẻ ⟦<p>⟧ tạo đoạn.")),
  slip(
    "HV2140",
    "details that a page begins in",
    lesson("⟦<details>⟧<summary>Thêm</summary>\n\nChữ.\n\n## Trang hai\n\nNữa.\n\n</details>"),
  ),
  slip(
    "HV2134",
    "Markdown directly within details",
    lesson("<details><summary>Thêm</summary>\n⟦**Đậm**⟧\n</details>"),
  ),
];

export const rawLookAlikes: readonly LookAlike[] = [
  lookAlike("money", lesson("Giá 5$ một tháng, 10$ hai tháng, $3.")),
  lookAlike("a range of prices", lesson("Giá 5$-6$ một ly, hoặc 5$, 6$.")),
  lookAlike("prices that escape their signs", lesson("Giá từ \\$5 đến \\$10.")),
  lookAlike("prices in English", lesson("It costs $5 or $10, at most US$20.")),
  lookAlike("cheap and dear", lesson("Từ rẻ ($) đến đắt ($$$).")),
  lookAlike("times and ranges", lesson("Mở cửa 7h~9h, 9:30-11:00, 24/7.")),
  lookAlike("chemistry", lesson("Nước là H~2~O.")),
  lookAlike("emoticons", lesson("Vui :) buồn :( cười :-D nháy ;) ôm <3 và >_< nữa :]")),
  lookAlike("a shrug", lesson("Biết sao giờ ¯\\_(ツ)_/¯")),
  lookAlike("asterisks in arithmetic", lesson("Tính 2*3*4, 2**3 và 5 * 3 * 2.")),
  lookAlike(
    "marks of notes",
    lesson("Giá** (chưa thuế) và phí* (một lần).\n\n\\* Trả ngay. \n\n\\*\\* Trả sau."),
  ),
  lookAlike("hidden letters of a word", lesson("Số thẻ là ****1234.")),
  lookAlike("names with underscores", lesson("Tệp bao_cao_thang_1.docx và __pycache__.")),
  lookAlike("a line to write on", lesson("Họ tên: ________ Ngày: ____")),
  lookAlike("indexes", lesson("Phần tử a[0], a[1][2] và x[[1]].")),
  lookAlike("numbers of sources", lesson("Theo báo cáo [1], [2] (xem thêm ở cuối).")),
  lookAlike("words left out", lesson("Người dân [...] được cấp [sic] thẻ (mới) [2].")),
  lookAlike("escaped brackets", lesson("Xem \\[1\\] và \\(hình 2\\).")),
  lookAlike("sets", lesson("Tập {x}, {1, 2}, {a; b} và {n=5}.")),
  lookAlike("bars in running text", lesson("Chọn A | B | C, hoặc |x| là trị tuyệt đối.")),
  lookAlike("a dialogue", lesson("– Bác cần gì ạ?\n\n– Tôi cần mở lại tệp.")),
  lookAlike("a line that begins with a dash", lesson("– Theo lời người dân.")),
  lookAlike("a temperature below zero", lesson("Trời lạnh\n-5 độ ngoài sân.")),
  lookAlike("a date at the start of a line", lesson("Họp ngày\n2/9 hằng năm.")),
  lookAlike("one number with a stroke", lesson("1/ Mở máy trước đã.")),
  lookAlike("lines that their author broke", lesson("– một  \n– hai")),
  lookAlike("much excitement", lesson("Tuyệt vời!!! Đúng rồi!!!")),
  lookAlike("hash signs", lesson("Học C#, F# và #hashtag, bài #1, ##.")),
  lookAlike("arrows and comparisons", lesson("Bấm Tệp -> Lưu => xong; a <= b, x << 2, <<tên>>.")),
  lookAlike("colons in code's names", lesson("Dùng std::vector, a::b và xem:trang.")),
  lookAlike("a path of Windows", lesson("Mở C:\\Users\\ten\\tai-lieu rồi lưu.")),
  lookAlike("percent signs", lesson("Giảm 50% rồi 20%, còn 40%%.")),
  lookAlike("carets", lesson("Gõ x^2 và ^_^ nhé.")),
  lookAlike("equality in code", lesson("So sánh a == b và c == d, a === b.")),
  lookAlike(
    "quotations about Markdown",
    lesson(
      "Viết `**đậm**`, `[chữ](địa chỉ)`, `![hình](a.png)`, `{#ma}`, `[[chỗ trống]]`, `$$`, `<!--`, `:::tip`, `<title>`.",
    ),
  ),
  lookAlike(
    "Markdown as an example",
    lesson("```md\n## Trang {#ma}\n\n**Chú ý:**Không\n\n• một\n\n{{< x >}} [^a] <!-- \n```"),
  ),
  lookAlike("code that is indented", lesson("    npm install\n    ls -la")),
  lookAlike("a list's paragraph", lesson("- Một\n\n  Đoạn thứ hai của mục này.\n- Hai")),
  lookAlike("formulas with dollars", lesson("Ta có $E=mc^2$ và\n\n$$\n\\frac{a}{b}\n$$")),
  lookAlike(
    "formulas as a chatbot writes them",
    lesson("Ta có \\(E=mc^2\\) và\n\n\\[\n\\frac{a}{b}\n\\]\n\nvới \\(a\\) lớn hơn \\(b\\)."),
  ),
  lookAlike(
    "formulas whose dollars share a line with them",
    lesson("$$\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}\n$$\n\n$$ x = 1\n= y $$\n\nChữ."),
  ),
  lookAlike("a formula with a blank before its dollar", lesson("Ta có $p(x) \\ge 0 $ nhé.")),
  lookAlike("words of a formula in their place", lesson("Ta có $v = \\text{quãng đường} / t$.")),
  lookAlike(
    "GitHub's alerts",
    lesson("> [!NOTE]\n> Nhớ lưu.\n\n> [!WARNING] Coi chừng\n> Đừng đưa mã."),
  ),
  lookAlike("sizes of pictures", {
    ...lesson(
      "![Hình](media/a.svg =300x200) ![Hình](media/a.svg){width=50%} ![Hình](media/a.svg =300x)",
    ),
    ...svg,
  }),
  lookAlike("names of files with blanks", {
    ...lesson("![Ảnh](media/ảnh 1.svg) và [tệp mẫu](media/mẫu (1).pdf)"),
    "media/ảnh 1.svg": "<svg/>",
    "media/mẫu (1).pdf": "x",
  }),
  lookAlike("a hash sign in a file's name", {
    ...lesson("![Hai](media/a#b.svg)"),
    "media/a#b.svg": "<svg/>",
  }),
  lookAlike("a footnote", lesson("Trên đám mây[^may].\n\n[^may]: Máy chủ ở xa.")),
  lookAlike(
    "a link by its name",
    lesson("Xem [cổng của tỉnh][cong].\n\n[cong]: https://lamdong.gov.vn"),
  ),
  lookAlike("a comment", lesson("Chữ.\n\n<!-- nhớ thêm hình -->\n\nNữa. <!-- và đây -->")),
  lookAlike(
    "details with blank lines",
    lesson("<details>\n<summary>Thêm</summary>\n\n**Đậm**\n\n</details>"),
  ),
  lookAlike(
    "HTML in a line",
    lesson("Nhấn <kbd>Ctrl</kbd> + <kbd>C</kbd>, xuống dòng<br>H<sub>2</sub>O."),
  ),
  lookAlike("a rule between paragraphs", lesson("Chữ.\n\n---\n\nNữa.")),
  lookAlike("a heading underlined", lesson("Trang hai\n---------\n\nChữ.")),
  lookAlike(
    "bold words on a line of their own",
    lesson("Nhớ kỹ:\n\n**Không đưa mã cho ai.**\n\nKể cả người quen."),
  ),
  lookAlike("a bold label within a page", lesson("**Cách dùng**\n\nBấm nút.")),
  lookAlike("bold beside signs", lesson("Đây là **chữ đậm**, (**đậm**) và “**đậm**”.")),
  lookAlike(
    "a table with a bar in a cell",
    lesson("| Gõ | Nghĩa |\n| --- | --- |\n| a \\| b | hoặc |"),
  ),
  lookAlike(
    "an address in angle brackets",
    lesson("Thư: <a@example.com>, trang <https://example.com>."),
  ),
  lookAlike("a place to fill in", lesson("Gõ <họ tên> vào ô.")),
  lookAlike("emphasis inside a word", lesson("Chữ vi**ết**t và *nghiêng*.")),
  lookAlike("a struck word", lesson("Giá ~~100~~ 80.")),
];
