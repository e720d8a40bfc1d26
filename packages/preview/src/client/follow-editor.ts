import type { Outline } from "../editing/outline.ts";
import { followPage } from "./editor/follow.ts";

/** What an editor that shows this window within its own says, and hears. */
interface Told {
  /** The editor asks to `show` what the caret is in, or to `scroll` to its first line; it hears what was `seen` or `scrolled` to. */
  readonly hocvu: "show" | "scroll" | "seen" | "scrolled";
  readonly file: string;
  readonly line: number;
}

/** In such a window the page and the editor's text follow each other: the caret and what is clicked, and how far each is scrolled. */
export function followEditor(): void {
  const editor = window.parent;
  if (editor === window) return;
  let outline: Outline = { files: [], screens: [] };
  const learn = async () => {
    const response = await fetch("/outline").catch(() => undefined);
    if (response?.ok) outline = await response.json();
  };
  const follow = followPage({
    led: (screen, line) => void tell("seen", screen, line),
    scrolled: (screen, line) => void tell("scrolled", screen, line),
    // The caret stays where somebody writes.
    isWriting: () => !document.hasFocus(),
  });
  async function tell(hocvu: Told["hocvu"], screen: string, line?: number): Promise<void> {
    await learn();
    const found = outline.screens.find((one) => one.screen === screen);
    if (!found) return;
    const told: Told = { hocvu, file: found.file, line: line ?? found.line };
    // To whom is no secret: it has the file open.
    editor.postMessage(told, "*");
  }
  addEventListener("message", async ({ source, data }) => {
    if (source !== editor || !["show", "scroll"].includes(data?.hocvu)) return;
    const { hocvu, file, line } = data as Told;
    await learn();
    follow[hocvu === "show" ? "show" : "scroll"](outline, String(file), Number(line));
  });
}
