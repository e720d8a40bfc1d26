import { redo, undo } from "@codemirror/commands";
import { openSearchPanel } from "@codemirror/search";
import { ChangeSet } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Snippet } from "@hocvu/language-server";
import type { Outline, OutlineFile } from "../../editing/outline.ts";
import type { ToldProblem } from "../../http/told-version.ts";
import { diskReason } from "../disk-reason.ts";
import { h, put, words } from "../page.ts";
import type { ProblemDeeds } from "../problems-panel.ts";
import { editSource, newEditId, readSource } from "../sources.ts";
import { codeView, remote } from "./code-view.ts";
import { conflictBox } from "./conflict-box.ts";
import { draftOffer } from "./draft-offer.ts";
import { openDrafts } from "./drafts.ts";
import { layOut, tool } from "./editor-parts.ts";
import { followPage, type Written } from "./follow.ts";
import { onHandScroll } from "./hand-scroll.ts";
import { Keeper, type SaveState } from "./keeper.ts";
import { type LiveProblems, liveProblems } from "./live-problems.ts";
import { snippetMenus } from "./menus.ts";
import { markProblems } from "./problems.ts";
import { intoView, notInHistory, startOf, write } from "./view-deeds.ts";
import { wrapWith } from "./wrap.ts";

export interface EditorKit extends ProblemDeeds {
  /** Of the course that the window shows: a name of its folder. */
  readonly course: string;
  closed(): void;
}

export interface Editor {
  /** Opens what is asked for; else the text that was left behind if there is any, or what is on screen. */
  open(asked?: Written): Promise<void>;
  /** Saves what there is, and goes. */
  close(): Promise<void>;
  /** Another version was made: perhaps because somebody else has saved. */
  show(problems: readonly ToldProblem[]): void;
}

/** In milliseconds, until the page follows the caret. */
const PAUSE = 250;

/** Fills the part of the window that is kept for it. */
export function openEditor(kit: EditorKit): Editor {
  const said = words.editor;
  const parts = layOut();
  /** Those of the file that is open are its own: others are left behind, also by this window. */
  let drafts = openDrafts(kit.course);
  const follow = followPage({
    led: (screen, line) => void lead(screen, line),
    scrolled: (screen, line) => void leadScroll(screen, line),
    isWriting: () => document.activeElement === parts.text.host,
  });
  let outline: Outline = { files: [], screens: [] };
  let problems: readonly ToldProblem[] = [];
  let view: EditorView | undefined;
  let keeper: Keeper | undefined;
  let live: LiveProblems | undefined;
  let following: ReturnType<typeof setTimeout> | undefined;
  /** Whether the text is another one than that of the version whose lines are known. */
  let isAhead = false;
  /** How many texts were asked for, and how many of them are on their way. */
  let turns = 0;
  let underWay = 0;
  let isOpening = false;
  /** What was asked for, and was not there. */
  let missed: Written | undefined;

  async function learn(): Promise<void> {
    const response = await fetch("/outline").catch(() => undefined);
    if (!response?.ok) return;
    outline = await response.json();
    parts.files.replaceChildren(...outline.files.map(fileOption));
    if (keeper) parts.files.value = keeper.file;
  }

  async function openFile(file: string, line = 1): Promise<void> {
    const turn = ++turns;
    if (keeper?.file !== file) {
      underWay++;
      const source = await readSource(file).catch(() => "offline" as const);
      underWay--;
      // Whatever was asked for last is what is wanted.
      if (turn !== turns) return;
      if (source === "offline" || !source) {
        missed = { file, line };
        return tell({ kind: source ?? "gone" });
      }
      await keeper?.save();
      if (turn !== turns) return;
      keeper?.stop();
      view?.destroy();
      parts.offers.replaceChildren();
      const own = openDrafts(kit.course);
      drafts = own;
      const opened = codeView(file, source.text, {
        parent: parts.text,
        label: put(said.text, { file }),
        phrases: said.phrases,
        changed: (changes) => {
          isAhead = true;
          keeper?.changed(changes);
          live?.changed();
        },
        moved: () => followSoon(),
        save: () => void keeper?.save(),
      });
      view = opened;
      live?.stop();
      onHandScroll(opened.scrollDOM, opened.scrollDOM, () => {
        if (isAhead) return;
        const { from } = opened.lineBlockAtHeight(opened.scrollDOM.scrollTop);
        follow.scroll(outline, file, opened.state.doc.lineAt(from).number);
      });
      live = liveProblems(file, () => opened.state.doc, mark);
      keeper = new Keeper(source, {
        apply: (changes) =>
          opened.dispatch({ changes, annotations: [remote.of(true), notInHistory()] }),
        told: tell,
        draft: (unsaved) => {
          if (!unsaved) own.drop(file);
          else own.keep({ ...unsaved.base, doc: unsaved.doc, at: Date.now() });
        },
        read: readSource,
        send: editSource,
        newId: newEditId,
        wait: (time) => new Promise((done) => setTimeout(done, time)),
      });
      parts.files.value = file;
      offer(file);
      mark();
      void menus.fit();
    }
    goTo(line);
  }

  /** What is asked for, was left behind, or is on screen. */
  async function openSeen(asked?: Written): Promise<void> {
    const [left] = drafts
      .left()
      .filter(({ file }) => outline.files.some((one) => one.file === file));
    const at = asked ?? (left && { file: left.file, line: 1 }) ?? follow.seen(outline);
    await openFile(at?.file ?? outline.files[0]?.file ?? "course.md", at?.line);
  }

  function goTo(line: number): void {
    if (!view) return;
    const { doc } = view.state;
    view.dispatch({
      selection: { anchor: startOf(doc, line) },
      effects: intoView(doc, line),
      annotations: remote.of(true),
    });
  }

  /** The learner's page was turned, or one of its blocks chosen. */
  async function lead(screen: string, line?: number): Promise<void> {
    if (parts.box.hidden) return;
    // A text that was asked for, and what is offered of it, is not taken away by a page that turns, as one does that only begins.
    if (line === undefined && (underWay > 0 || parts.offers.childElementCount > 0)) return;
    const found = outline.screens.find((one) => one.screen === screen);
    if (found) await openFile(found.file, line ?? found.line);
  }

  /** The text is scrolled along, and the caret left where it is. */
  async function leadScroll(screen: string, line: number): Promise<void> {
    const found = outline.screens.find((one) => one.screen === screen);
    if (parts.box.hidden || isAhead || found?.file !== keeper?.file || !view) return;
    view.dispatch({ effects: intoView(view.state.doc, line) });
  }

  function followSoon(): void {
    clearTimeout(following);
    following = setTimeout(() => {
      // Lines that have moved would turn the page to another one; the next version is followed anew.
      if (!view || !keeper || isAhead) return;
      const { doc, selection } = view.state;
      follow.show(outline, keeper.file, doc.lineAt(selection.main.head).number);
    }, PAUSE);
  }

  function mark(): void {
    if (!view || !keeper) return;
    // What is drawn around letters that are only being put together would take them apart.
    if (view.composing) {
      setTimeout(mark, PAUSE);
      return;
    }
    const { doc } = view.state;
    // Of the very text that is there, as soon as somebody knows; until then what is known of the one that was saved.
    const now = live?.of(doc);
    const own = now ?? problems.filter(({ file }) => file === keeper?.file);
    const [text, unsaved] = now
      ? [doc.toString(), ChangeSet.empty(doc.length)]
      : [keeper.base.text, keeper.unsaved];
    markProblems(view, own, text, unsaved, {
      explain: kit.explain,
      mend: () => void keeper?.save().then(kit.mend),
    });
    parts.problems.textContent =
      own.length === 0 ? said.noProblems : put(said.problems, { n: own.length });
  }

  function tell(state: SaveState): void {
    const { kind } = state;
    const text = said.state[kind];
    const isNew = parts.state.dataset.kind !== kind;
    parts.state.dataset.kind = kind;
    const shown = kind === "refused" ? put(text, { why: diskReason(state.code) }) : text;
    if (isNew || parts.state.textContent !== shown) parts.state.textContent = shown;
    if (kind !== "conflict") {
      if (isNew) parts.conflict.replaceChildren();
      return;
    }
    const box = conflictBox(state.text, state.conflicts, (side) => {
      void keeper?.resolve(side);
      view?.focus();
    });
    parts.conflict.replaceChildren(box);
    box.scrollIntoView({ block: "nearest" });
  }

  /** Offers what could not be saved before. */
  function offer(file: string): void {
    for (const draft of drafts.left()) {
      if (draft.file !== file) continue;
      if (draft.doc === keeper?.base.text) draft.forget();
      else {
        const { file: own, text, digest, doc } = draft;
        const restore = () => keeper?.takeUp({ file: own, text, digest }, doc);
        parts.offers.append(draftOffer(draft, restore, () => view?.focus()));
      }
    }
  }

  async function snippetsNow(): Promise<readonly Snippet[]> {
    const file = keeper?.file ?? "";
    const response = await fetch(`/snippets?file=${encodeURIComponent(file)}`).catch(
      () => undefined,
    );
    return response?.ok ? await response.json() : [];
  }

  const command = (run: (view: EditorView) => unknown) => () => {
    if (!view) return;
    run(view);
    view.focus();
  };
  const menus = snippetMenus(snippetsNow, (snippet) => view && write(view, snippet));
  parts.tools.append(
    tool("undo", said.undo, "↶", command(undo)),
    tool("redo", said.redo, "↷", command(redo)),
    tool(
      "bold",
      said.bold,
      "B",
      command((one) => wrapWith("**")(one)),
    ),
    tool(
      "italic",
      said.italic,
      "I",
      command((one) => wrapWith("*")(one)),
    ),
    tool("find", said.find, said.find, () => view && openSearchPanel(view)),
    menus.bar,
  );
  parts.files.addEventListener("change", () => void openFile(parts.files.value));
  parts.close.addEventListener("click", () => kit.closed());
  // Whoever goes away leaves nothing unsaved if it can still be sent.
  addEventListener("pagehide", () => void keeper?.save());

  return {
    async open(asked) {
      parts.box.hidden = false;
      isOpening = true;
      try {
        await learn();
        parts.box.scrollIntoView({ block: "start" });
        // While it was closed, nobody looked whether others have saved.
        await keeper?.sync();
        await openSeen(asked);
      } finally {
        isOpening = false;
      }
      mark();
      view?.focus();
    },
    async close() {
      await keeper?.save();
      parts.box.hidden = true;
    },
    show(next) {
      problems = next;
      if (parts.box.hidden) return;
      live?.renew(keeper?.unsaved.empty ?? true);
      void learn().then(() => {
        // The file that was asked for had another name by then, or was on its way to one.
        if (!view && !isOpening && underWay === 0) {
          const isThere = outline.files.some((one) => one.file === missed?.file);
          return openSeen(isThere ? missed : undefined);
        }
        if (!keeper?.unsaved.empty) return;
        const { file, text } = keeper.base;
        const made = outline.files.find((one) => one.file === file)?.length;
        // What was saved a moment ago is in the version after this one.
        isAhead = made !== text.normalize("NFC").length;
        if (document.activeElement === parts.text.host) followSoon();
      });
      void keeper?.sync().then(mark);
    },
  };

  function fileOption({ file, title, kind }: OutlineFile): HTMLElement {
    const names = { course: said.course, bank: said.bank, lesson: "{title}", other: "{title}" };
    const name = title === "" ? file : put(names[kind], { title });
    return h("option", { value: file }, name);
  }
}
