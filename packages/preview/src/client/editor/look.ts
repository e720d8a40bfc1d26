import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** By the window's own colors, so that light, dark and forced ones are those of all else. */
const theme = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    fontSize: "0.95rem",
  },
  // Its frame shows where the focus is: gutters would lie over an outline.
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace",
    lineHeight: "1.65",
    overflow: "auto",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.75rem 0 40vh" },
  ".cm-line": { padding: "0 1rem 0 0.5rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--primary) 28%, transparent) !important",
  },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--soft)", border: "0" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--primary) 7%, transparent)" },
  ".cm-matchingBracket": {
    backgroundColor: "var(--tint) !important",
    outline: "1px solid var(--edge)",
  },
  ".cm-directive": { color: "var(--primary)", fontWeight: "600" },
  ".cm-braces": { color: "var(--soft)" },
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    border: "1px solid var(--edge)",
    borderRadius: "0.5rem",
    boxShadow: "0 4px 18px rgb(0 0 0 / 0.25)",
    maxWidth: "min(34rem, 92vw)",
    fontFamily: "system-ui, sans-serif",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "inherit",
    maxHeight: "none",
    overflow: "visible",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    padding: "0.35rem 0.75rem",
    display: "flex",
    gap: "0.25rem 1rem",
    flexWrap: "wrap",
    alignItems: "baseline",
    whiteSpace: "normal",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--on-primary)",
    backgroundColor: "var(--primary)",
  },
  ".cm-completionLabel": {
    fontFamily: "ui-monospace, Menlo, Consolas, monospace",
    fontSize: "0.9rem",
  },
  ".cm-completionDetail": {
    fontStyle: "normal",
    marginLeft: "0",
    fontSize: "0.85rem",
    color: "var(--soft)",
  },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-diagnostic": { padding: "0.5rem 0.75rem", fontSize: "0.9rem", borderLeftWidth: "5px" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warn)" },
  ".cm-diagnostic p": { margin: "0 0 0.25rem" },
  ".cm-diagnostic code": {
    backgroundColor: "var(--tint)",
    padding: "0 0.2em",
    borderRadius: "3px",
  },
  ".cm-diagnosticAction": {
    font: "inherit",
    color: "var(--primary)",
    background: "none",
    border: "0",
    padding: "0.25rem 0.75rem 0.25rem 0",
    marginLeft: "0",
    textDecoration: "underline",
    cursor: "pointer",
  },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--bad)" },
  ".cm-lintRange-warning, .cm-lintRange-info": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--warn)",
  },
  ".cm-lintRange": { textUnderlineOffset: "0.2em", textDecorationSkipInk: "none" },
  ".cm-panels": {
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    borderColor: "var(--line)",
  },
  ".cm-panel.cm-search": { padding: "0.5rem 2rem 0.5rem 0.75rem", fontSize: "0.9rem" },
  ".cm-panel label": { fontSize: "0.9rem" },
  ".cm-textfield": {
    font: "inherit",
    fontSize: "0.9rem",
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    border: "2px solid var(--edge)",
    borderRadius: "0.4rem",
    padding: "0.2rem 0.4rem",
  },
  ".cm-button": {
    font: "inherit",
    fontSize: "0.9rem",
    color: "var(--primary)",
    backgroundImage: "none",
    backgroundColor: "var(--surface)",
    border: "1px solid var(--edge)",
    borderRadius: "0.4rem",
    minHeight: "1.75rem",
  },
  ".cm-panel [name=close]": { color: "var(--ink)", fontSize: "1.25rem", minWidth: "1.75rem" },
  "@media (forced-colors: active)": {
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
      outline: "2px solid Highlight",
    },
    ".cm-activeLine": { backgroundColor: "Canvas" },
  },
});

const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700", color: "var(--primary)" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: [tags.link, tags.url], color: "var(--info)", textDecoration: "underline" },
  { tag: [tags.processingInstruction, tags.meta, tags.labelName], color: "var(--soft)" },
  { tag: [tags.monospace, tags.string], color: "var(--ink)" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--primary)" },
  { tag: [tags.comment, tags.quote], color: "var(--soft)" },
]);

const marks = new MatchDecorator({
  regexp: /^ *(:{3,}[\w-]*)|^ *(::[\w-]+)|(\{[^{}\n]*\})$|(:[a-z]+)(?=\[)/g,
  decoration: ([whole]) =>
    Decoration.mark({ class: whole.trimStart().startsWith("{") ? "cm-braces" : "cm-directive" }),
});

/** What the course language adds to Markdown. */
const directives = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = marks.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = marks.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

export const look = [theme, syntaxHighlighting(highlighting), directives];
