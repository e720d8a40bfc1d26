import type { ToldVersion } from "../http/told-version.ts";
import { hasDrafts } from "./editor/drafts.ts";
import type { Written } from "./editor/follow.ts";
import type { Editor, EditorKit } from "./editor/open-editor.ts";
import { course, editorAddress, need, words } from "./page.ts";
import { explain, mend } from "./problems-panel.ts";

/** The button that opens the editor, which is loaded by whoever wants it. */
export interface Pen {
  /** Another version is there. */
  show(version: ToldVersion): void;
  /** Opens a file at a line. */
  write(at: Written): void;
}

export function openPen(): Pen {
  const button = need("edit");
  const box = need("editor");
  let editor: Promise<Editor> | undefined;
  let problems: ToldVersion["problems"] = [];

  async function load(): Promise<Editor> {
    const { openEditor } = (await import(editorAddress)) as {
      readonly openEditor: (kit: EditorKit) => Editor;
    };
    const made = openEditor({ course, explain, mend, closed: () => void turn(false) });
    made.show(problems);
    return made;
  }

  async function turn(isOpen: boolean, asked?: Written): Promise<void> {
    button.setAttribute("aria-pressed", String(isOpen));
    document.body.toggleAttribute("data-editing", isOpen);
    if (!isOpen) {
      await (await editor)?.close();
      button.focus();
      return;
    }
    box.hidden = false;
    if (!editor) {
      box.textContent = words.editor.loading;
      editor = load();
    }
    try {
      await (await editor).open(asked);
    } catch {
      editor = undefined;
      box.textContent = words.editor.cannotLoad;
    }
  }

  button.addEventListener("click", () => void turn(box.hidden !== false));
  // What a window before could not save is offered without being asked for.
  if (hasDrafts(course)) void turn(true);
  return {
    write: (at) => void turn(true, at),
    show(version) {
      ({ problems } = version);
      void editor?.then((one) => one.show(problems));
    },
  };
}
