import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  pickedCompletion,
} from "@codemirror/autocomplete";
import type { Item } from "@hocvu/language-server";
import { language } from "../page.ts";

/** After these something may be written that is worth a question to the server. */
const ASKING = /[\w:#{=,("[/.-]$/;

/** How much of a line is looked at: brackets that nobody closes are looked for from each on. */
const LONGEST = 2_000;

/** What the server says may be written in `file` at the caret. */
export function completionsOf(file: string): CompletionSource {
  return async (context) => {
    const { state, pos, explicit } = context;
    const line = state.doc.lineAt(pos);
    const before = state.doc.sliceString(Math.max(line.from, pos - LONGEST), pos);
    if (!explicit && !mayOffer(before, context)) return null;
    const items = await ask(file, state.doc.toString(), pos);
    if (context.aborted || items.length === 0) return null;
    return asResult(items, pos);
  };
}

/** Where one writes plain words, nothing is asked. */
function mayOffer(before: string, { state, pos }: CompletionContext): boolean {
  if (!ASKING.test(before) && before.trim() !== "") return false;
  const inFront = state.doc.sliceString(0, pos);
  const isFront = /^---\n/.test(inFront) && !/\n---[ \t]*\n/.test(inFront);
  return isFront || /(?::{2,}\w*|(?:^|\s):\w+|[{[(][^}\])]*)$/.test(before);
}

async function ask(file: string, text: string, offset: number): Promise<readonly Item[]> {
  try {
    const response = await fetch("/complete", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ file, text, offset }),
    });
    return response.ok ? await response.json() : [];
  } catch {
    // Whoever writes goes on without.
    return [];
  }
}

function asResult(items: readonly Item[], pos: number): CompletionResult {
  const from = Math.min(...items.map(({ start }) => start));
  return {
    from,
    to: pos,
    options: items.map((item, index) => ({
      ...asCompletion(item, item.end - pos),
      // In our own order, as far as they fit alike.
      boost: Math.max(-99, -index),
    })),
  };
}

/** `behind` letters after the caret are taken too. */
function asCompletion(item: Item, behind: number): Completion {
  const { kind, label, detail, insert, caret = insert.length } = item;
  const info = detail[language];
  return {
    // What is typed is looked for in what will stand there.
    label:
      kind === "directive"
        ? (insert.split(/[\n[{]/, 1)[0] ?? label)
        : kind === "file"
          ? insert
          : label,
    displayLabel: label,
    ...(info === "" ? {} : { detail: info }),
    apply(view, completion, from, to) {
      view.dispatch({
        changes: { from, to: Math.min(to + behind, view.state.doc.length), insert },
        selection: { anchor: from + caret },
        scrollIntoView: true,
        userEvent: "input.complete",
        annotations: pickedCompletion.of(completion),
      });
    },
  };
}
