import type { Comment } from "@hocvu/model";
import { h } from "../../client/h.ts";
import { type Block, findBlocks } from "./blocks.ts";
import { chooseFile, saveFile } from "./files.ts";
import { data, need, put, tell, words } from "./page.ts";
import { edition, type Kept, merged, newId, openStore, unsaved } from "./store.ts";
import { commentItem, type Deeds, openTalk } from "./talk.ts";

const store = openStore(data.course);
const keyOf = ({ part, quote }: Pick<Block, "part" | "quote">): string => `${part}\n${quote}`;

const deeds: Deeds = {
  name: () => store.read().name,
  keep(block, { name, text }, before) {
    const { part, quote } = before ?? block;
    const made = new Date().toISOString();
    const comment: Comment = { id: before?.id ?? newId(), part, quote, name, text, made };
    const kept = store.read();
    const comments = before
      ? kept.comments.map((one) => (one.id === comment.id ? comment : one))
      : [...kept.comments, comment];
    const { saved } = kept;
    write({ comments, saved, name }, words.kept);
  },
  remove(comment) {
    const kept = store.read();
    const comments = kept.comments.filter(({ id }) => id !== comment.id);
    const at = talkOf(comment);
    write({ ...kept, comments }, words.removed);
    at?.focus();
  },
  begin(draft) {
    const { comments, saved, name } = store.read();
    store.write({ comments, saved, name, ...(draft && draft.text !== "" ? { draft } : {}) });
  },
};

const talks = findBlocks(document.querySelector("main") as HTMLElement).map((block) =>
  openTalk(block, deeds),
);
const byKey = new Map([...talks].reverse().map((talk) => [keyOf(talk.block), talk]));
const byQuote = new Map([...talks].reverse().map((talk) => [talk.block.quote, talk]));
const lost = h("ul", { class: "said-list" });

/** Where a comment belongs: at its own place, or wherever its text is now. */
function talkOf(comment: Comment) {
  return byKey.get(keyOf(comment)) ?? byQuote.get(comment.quote);
}

function write(kept: Kept, done: string): void {
  tell(store.write(kept) ? done : words.cannotKeep);
  show();
}

function show(): void {
  const kept = store.read();
  const comments = [...kept.comments].sort((a, b) => (a.made < b.made ? -1 : 1));
  const grouped = groupBy(comments, talkOf);
  for (const talk of talks) talk.show(grouped.get(talk) ?? []);
  const without = grouped.get(undefined) ?? [];
  lost.replaceChildren(
    ...without.map((comment) => {
      const item = commentItem(comment, deeds);
      item.prepend(h("blockquote", {}, comment.quote));
      return item;
    }),
  );
  need("review--lost").replaceChildren(
    ...(without.length > 0 ? [h("h2", {}, words.lost), lost] : []),
  );
  const open = unsaved(kept);
  const count = comments.length === 0 ? words.none : put(words.count, { n: comments.length });
  need("review--count").textContent =
    open === 0 ? count : `${count}, ${put(words.unsaved, { n: open })}`;
  next.hidden = comments.length === 0;
}

function groupBy<K>(
  comments: readonly Comment[],
  keyOf: (comment: Comment) => K,
): Map<K, Comment[]> {
  const groups = new Map<K, Comment[]>();
  for (const comment of comments) {
    const key = keyOf(comment);
    groups.set(key, [...(groups.get(key) ?? []), comment]);
  }
  return groups;
}

function save(): void {
  const kept = store.read();
  const file = saveFile(kept.comments, kept.name);
  write({ ...kept, saved: kept.comments.map(edition) }, put(words.saved, { file }));
}

async function open(): Promise<void> {
  const file = await chooseFile();
  if (!file) return tell(words.notAFile);
  if (file.course !== data.course) return tell(put(words.otherCourse, { course: file.course }));
  const kept = store.read();
  const comments = merged(kept.comments, file.comments);
  const more = comments.length - kept.comments.length;
  const saved = [...kept.saved, ...file.comments.map(edition)];
  write({ ...kept, comments, saved }, put(words.opened, { n: more }));
}

let turn = -1;
function goOn(): void {
  const commented = talks.filter(({ block }) =>
    store.read().comments.some((comment) => talkOf(comment)?.block === block),
  );
  if (commented.length === 0) return;
  turn = (turn + 1) % commented.length;
  const talk = commented[turn];
  talk?.block.element.scrollIntoView({ block: "start" });
  talk?.focus();
}

const button = (label: string, click: () => void, first = false) =>
  h("button", { type: "button", click, class: first && "first" }, label) as HTMLButtonElement;
const next = button(words.next, goOn);
need("review--deeds").append(button(words.save, save, true), button(words.open, open), next);
// Another window of the same course.
addEventListener("storage", show);
show();
const { draft } = store.read();
if (draft) byKey.get(keyOf(draft))?.goOn(draft);
