import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { yaml, yamlFrontmatter } from "@codemirror/lang-yaml";
import { bracketMatching } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { Annotation, type ChangeSet, EditorState, type Extension } from "@codemirror/state";
import {
  type Command,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { completionsOf } from "./completions.ts";
import { look } from "./look.ts";
import { richInput } from "./rich-input.ts";
import { wrapWith } from "./wrap.ts";

/** A change or a turn of the caret that is not the author's own. */
export const remote = Annotation.define<true>();

export interface CodeViewOptions {
  readonly parent: ShadowRoot;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  /** The author has changed the text. */
  changed(changes: ChangeSet): void;
  /** The author has moved the caret, or written. */
  moved(): void;
  save(): void;
}

/** The text of one file, to be written in. Tab is no key of its own: it leads on, as everywhere. */
export function codeView(file: string, doc: string, options: CodeViewOptions): EditorView {
  return new EditorView({
    parent: options.parent,
    root: options.parent,
    state: EditorState.create({ doc, extensions: extensionsFor(file, options) }),
  });
}

function saving({ save }: CodeViewOptions): Command {
  return () => {
    save();
    return true;
  };
}

function extensionsFor(file: string, options: CodeViewOptions): Extension {
  const isYaml = /\.ya?ml$/i.test(file);
  return [
    history(),
    lineNumbers(),
    highlightSpecialChars(),
    drawSelection(),
    highlightActiveLine(),
    bracketMatching(),
    EditorView.lineWrapping,
    isYaml ? yaml() : yamlFrontmatter({ content: markdown() }),
    look,
    autocompletion({ override: [completionsOf(file)], icons: false, maxRenderedOptions: 9 }),
    search({ top: true }),
    lintGutter(),
    ...(isYaml ? [] : [richInput(file)]),
    keymap.of([
      { key: "Mod-s", run: saving(options) },
      { key: "Mod-b", run: wrapWith("**") },
      { key: "Mod-i", run: wrapWith("*") },
      ...completionKeymap,
      ...historyKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...defaultKeymap,
    ]),
    EditorState.phrases.of(options.phrases),
    EditorView.contentAttributes.of({
      "aria-label": options.label,
      tabindex: "0",
      spellcheck: "true",
      autocapitalize: "sentences",
    }),
    EditorView.updateListener.of((update) => {
      const isRemote = update.transactions.some((one) => one.annotation(remote));
      if (isRemote) return;
      if (update.docChanged) options.changed(update.changes);
      if (update.docChanged || update.selectionSet) options.moved();
    }),
  ];
}
