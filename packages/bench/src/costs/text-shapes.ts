import { BLOCK, block, blocks, fill, inLesson, lesson, type Shape, TEXT, times } from "./shape.ts";

/** Markdown's own constructs, each as many as there is room for. */
export const textShapes: readonly Shape[] = [
  inLesson("prose", (size) => fill(size, (n) => `Đoạn ${n} nói về **đám mây** và mật khẩu.\n\n`)),
  inLesson("lists within lists", (size) =>
    fill(size, () => `${times(9, (n) => `${"  ".repeat(n)}- mục\n`)}\n`),
  ),
  inLesson("lists of one item, markers by turns", (size) =>
    blocks(size, (n) => (n % 2 === 0 ? "- a\n" : "* a\n")),
  ),
  inLesson("empty items", (size) => blocks(size, () => "-\n")),
  inLesson("quotes within quotes", (size) => fill(size, () => `${"> ".repeat(19)}a\n\n`)),
  inLesson("lazy lines of deep quotes", (size) => blocks(size, () => "a\n", "> ".repeat(20))),
  inLesson("emphasis by turns: **a_b*c__", (size) => blocks(size, () => "**a_b*c__ ")),
  inLesson("emphasis opened: *a", (size) => blocks(size, () => "*a ")),
  inLesson("emphasis closed: a_", (size) => blocks(size, () => "a_ ")),
  inLesson("emphasis nested: *a **b", (size) => blocks(size, () => "*a **b ")),
  inLesson("stars without words", (size) => blocks(size, () => "*")),
  inLesson("stars and words: a**b", (size) => blocks(size, () => "a**b")),
  inLesson("strikes: ~~a", (size) => blocks(size, (n) => (n % 2 ? "~a " : "~~a "))),
  inLesson("brackets: [a]", (size) => blocks(size, () => "[a] ")),
  inLesson("brackets within brackets", (size) =>
    blocks(size, () => `${"[".repeat(99)}a${"]".repeat(99)} `),
  ),
  inLesson("closed before opened: ] [", (size) => blocks(size, () => "] [")),
  inLesson("opened brackets, a block each", (size) => fill(size, () => `${"[a".repeat(99)}\n\n`)),
  inLesson("pictures: ![a]", (size) => blocks(size, () => "![a] ")),
  inLesson("links without end: [a](", (size) => blocks(size, () => "[a](b ")),
  inLesson("links in brackets: [a](<b", (size) => blocks(size, () => "[a](<b ")),
  inLesson("links: [a](https://b)", (size) => blocks(size, () => "[a](https://b) ")),
  inLesson("bare addresses", (size) => blocks(size, () => "www.a.b ")),
  inLesson("one bare address", (size) => blocks(size, () => "a.b/(", "www.")),
  inLesson("mail addresses: a@", (size) => blocks(size, () => "a@b.c ")),
  inLesson("signs of mail: a.a.a", (size) => blocks(size, () => "a.")),
  inLesson("footnotes, each used once", (size) => fill(size, (n) => `a[^${n}]\n\n[^${n}]: b\n\n`)),
  inLesson("footnotes on one page each", (size) =>
    fill(size, (n) => `## P${n} {#p${n}}\n\na[^${n}]\n\n[^${n}]: b\n\n`),
  ),
  inLesson(
    "one footnote used everywhere",
    (size) => `[^a]: b\n\n${blocks(size - 20, () => "a[^a] ")}`,
  ),
  inLesson(
    "footnotes that use each other",
    (size) => `a[^0]\n\n${fill(size - 20, (n) => `[^${n}]: a[^${n + 1}]\n\n`)}`,
  ),
  inLesson("link definitions, used", (size) =>
    fill(size, (n) => `[a${n}]\n\n[a${n}]: https://b\n\n`),
  ),
  inLesson("link definitions without use", (size) => fill(size, (n) => `[a${n}]: https://b\n\n`)),
  inLesson("link definitions, pages", (size) =>
    fill(size, (n) => `## P${n}\n\nChữ.\n\n[a${n}]: https://b\n\n`),
  ),
  inLesson(
    "one long definition, used everywhere",
    (size) => `[a]: https://b/${"c".repeat(8000)}\n\n${fill(size - 9000, (n) => `[${n}][a]\n\n`)}`,
  ),
  inLesson("one long label", (size) => blocks(size, () => `[a][${"b".repeat(900)}] `)),
  inLesson("tables wide", (size) =>
    fill(size, () => `${"|a".repeat(3500)}|\n${"|-".repeat(3500)}|\n\n`),
  ),
  inLesson("tables wide with short rows", (size) =>
    fill(size, () => `${"|a".repeat(2500)}|\n${"|-".repeat(2500)}|\n${"a\n".repeat(2900)}\n`),
  ),
  inLesson("tables long", (size) => blocks(size, () => "a|b\n", "a|b\n-|-\n")),
  inLesson("tables that are none", (size) => blocks(size, () => "a|b\n")),
  inLesson("delimiter rows", (size) => blocks(size, () => "a|b\n-|-|-\n")),
  inLesson("entities", (size) => blocks(size, () => "&amp;&#x41;&eacute; ")),
  inLesson("entities that are none", (size) => blocks(size, () => "&a")),
  inLesson("tags opened", (size) => fill(size, (n) => (n < 400 ? "<b>\n\n" : "a\n\n"))),
  inLesson("tags opened and closed", (size) =>
    fill(size, () => `${"<b>".repeat(400)}a${"</b>".repeat(400)}\n\n`),
  ),
  inLesson("tags closed", (size) => blocks(size, () => "a</b>")),
  inLesson("formatting tags crossed: <b><i></b>", (size) =>
    blocks(size, () => "<b><i></b><u></i></u>"),
  ),
  inLesson("tags of paragraphs: <p>", (size) => blocks(size, () => "<p>a</p>\n")),
  inLesson("tags of tables: <table><tr>", (size) =>
    blocks(size, () => "<table><tr><td>a</table>\n"),
  ),
  inLesson("text where a table forbids it", (size) =>
    blocks(size, () => "<table>a<b>a</b></table> "),
  ),
  inLesson("comments without end", (size) => blocks(size, () => "a <!-- ")),
  inLesson("instructions without end", (size) => blocks(size, () => "a <? <![CDATA[ ")),
  inLesson("attributes of tags", (size) =>
    blocks(size, () => `<a ${times(300, (n) => `x${n}=y `)}>a</a> `),
  ),
  inLesson("blanks in tags", (size) => blocks(size, () => `<b${" ".repeat(7000)}>a</b>`)),
  inLesson("code: backticks of all lengths", (size) =>
    blocks(size, (n) => `a${"`".repeat(1 + (n % 170))}`),
  ),
  inLesson("code: spans", (size) => blocks(size, () => "`a` ")),
  inLesson("fences", (size) => fill(size, () => "```\na\n```\n\n")),
  inLesson("headings", (size) => fill(size, (n) => `### A${n}\n\n`)),
  inLesson("headings underlined", (size) => fill(size, () => "a\n-\n\n")),
  inLesson("lines of equal signs", (size) => blocks(size, () => "===\n")),
  inLesson("headings that lack a blank", (size) => fill(size, () => "##a\n\n")),
  inLesson("headings that skip a level", (size) => fill(size, () => "### a\n\n##### a\n\n")),
  inLesson("pages of one title", (size) => fill(size, () => "## A\n\na\n\n")),
  inLesson("pages of one id", (size) => fill(size, () => "## A {#a}\n\na\n\n")),
  inLesson("pages without text", (size) => fill(size, (n) => `## A${n}\n\n`)),
  inLesson("attributes of headings", (size) =>
    fill(size, (n) => `### A {#a${n}${" b=c".repeat(3000)}}\n\n`),
  ),
  inLesson("blanks in headings", (size) => fill(size, () => `### a${" ".repeat(15_000)}b\n\n`)),
  inLesson("braces in headings", (size) => fill(size, () => `### ${"{} ".repeat(5000)}b\n\n`)),
  inLesson("lines of blanks", (size) => blocks(size, () => `${" ".repeat(1000)}a\n`)),
  inLesson("hard line ends", (size) => block(size, () => "a  \n"), {}, BLOCK),
  inLesson("rules", (size) => fill(size, () => "---\n\n")),
  inLesson("one long word", (size) => blocks(size, () => "a")),
  inLesson("escapes", (size) => blocks(size, () => "\\*\\_")),
  inLesson("marks piled on one letter", (size) => blocks(size, () => "\u0301\u0323", "a")),
  inLesson("letters with 30 marks", (size) => blocks(size, () => `a${"\u0301\u0323".repeat(15)}`)),
  inLesson("letters to be composed", (size) => blocks(size, () => "e\u0323\u0302 ")),
  inLesson("letters of two units", (size) => blocks(size, () => "😀")),
  inLesson("formulas in a line", (size) => blocks(size, () => "$a$ ")),
  inLesson("dollars: $a", (size) => blocks(size, (n) => `a${"$".repeat(1 + (n % 100))}`)),
  inLesson("money: $ 5", (size) => blocks(size, () => "$ 5 ")),
  inLesson("formulas displayed", (size) => fill(size, () => "$$\na + b = c\n$$\n\n")),
  inLesson("formulas nested", (size) =>
    fill(size, () => `$$\n${"{".repeat(2000)}a${"}".repeat(2000)}\n$$\n\n`),
  ),
  inLesson("formulas of fractions", (size) =>
    fill(size, () => `$$\n${"\\frac{1}{".repeat(300)}a${"}".repeat(300)}\n$$\n\n`),
  ),
  inLesson("formulas that are none", (size) => blocks(size, () => "$\\x$ ")),
  inLesson("formulas with macros that double", (size) =>
    fill(size, () => {
      const doubling = times(25, (n) => {
        const [a, b] = [n, n + 1].map((at) => `\\x${String.fromCharCode(97 + at)}`);
        return `\\def${b}{${a}${a}}`;
      });
      return `$$\n\\def\\xa{a}${doubling}\\xz\n$$\n\n`;
    }),
  ),
  {
    name: "courses' welcome with footnotes",
    size: TEXT,
    make: (size) => ({
      ...lesson("Chữ.\n"),
      "course.md": `---\nid: do\ntitle: Đo\n---\n\n${fill(size, (n) => `a[^${n}]\n\n[^${n}]: b\n\n`)}`,
    }),
  },
];
