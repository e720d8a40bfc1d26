import { Text } from "@codemirror/state";
import { type Snippet, snippets } from "@hocvu/language-server";
import { expect, test } from "vitest";
import { insertionOf } from "./insertion.ts";

const snippet = (id: string): Snippet => {
  const found = snippets("vi").find((one) => one.id === id);
  if (!found) throw new Error(id);
  return { ...found, text: found.text.replaceAll("\n\n> Vì sao đáp án như vậy.", "") };
};

/** What becomes of a text with `‸` at the caret, or around what is chosen; what is to be written over stands in `«»`. */
function after(written: string, id: string): string {
  const start = written.indexOf("‸");
  const end = Math.max(start, written.lastIndexOf("‸") - 1);
  const text = written.replaceAll("‸", "");
  const { from, to, insert, anchor, head } = insertionOf(
    Text.of(text.split("\n")),
    start,
    end,
    snippet(id),
  );
  const done = text.slice(0, from) + insert + text.slice(to);
  return `${done.slice(0, anchor)}«${done.slice(anchor, head)}»${done.slice(head)}`;
}

const TIP = ":::tip\n«Mẹo nhỏ giúp làm nhanh hơn.»\n:::";
const PAGE = "## «Tên trang»\n\nNội dung của trang.";
const TRUTH = "## «Một nhận định.» {#cau-hoi-moi}\n\n- [x] Đúng\n- [ ] Sai";

test.each([
  ["an empty file", "‸", "tip", `${TIP}\n`],
  [
    "the middle of a paragraph",
    "Một ‸hai\nba.\n\nBốn.\n",
    "tip",
    `Một hai\nba.\n\n${TIP}\n\nBốn.\n`,
  ],
  ["an empty line", "Một.\n\n‸\n\nBốn.\n", "tip", `Một.\n\n${TIP}\n\nBốn.\n`],
  ["the end", "Một.‸\n", "tip", `Một.\n\n${TIP}\n`],
  [
    "front matter",
    "---\ntit‸le: A\n---\n\nMột.\n",
    "tip",
    `---\ntitle: A\n---\n\n${TIP}\n\nMột.\n`,
  ],
  [
    "a block",
    ":::note\nMột‸.\n\nHai.\n:::\n\nBa.\n",
    "tip",
    `:::note\nMột.\n\nHai.\n:::\n\n${TIP}\n\nBa.\n`,
  ],
  [
    "code",
    "```\nmột‸\n\nhai\n```\n\nBa.\n",
    "tip",
    `\`\`\`\nmột\n\nhai\n\`\`\`\n\n${TIP}\n\nBa.\n`,
  ],
  [
    "a page",
    "## A\n\nMột‸.\n\nHai.\n\n## B\n\nBa.\n",
    "page",
    `## A\n\nMột.\n\nHai.\n\n${PAGE}\n\n## B\n\nBa.\n`,
  ],
  [
    "a question's heading",
    "## A‸? {#a}\n\n- [x] B\n- [ ] C\n\n> D.\n\n## E? {#e}\n\n- [x] F\n",
    "true-false",
    `## A? {#a}\n\n- [x] B\n- [ ] C\n\n> D.\n\n${TRUTH}\n\n## E? {#e}\n\n- [x] F\n`,
  ],
  [
    "the last question, where the id is taken already",
    "## A‸ {#cau-hoi-moi}\n\n- [x] B\n",
    "true-false",
    `## A {#cau-hoi-moi}\n\n- [x] B\n\n${TRUTH.replace("moi}", "moi-2}")}\n`,
  ],
  ["a word", "Lưu ‸đám mây‸ nhé.", "link", "Lưu [«đám mây»](https://example.org) nhé."],
])("from %s", (_, written, id, expected) => {
  expect(after(written, id)).toBe(expected);
});
