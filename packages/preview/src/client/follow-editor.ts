import type { Outline } from "../editing/outline.ts";
import { followPage } from "./editor/follow.ts";

/** What an editor that shows this window within its own says, and hears. */
interface Told {
  readonly hocvu: "show" | "seen";
  readonly file: string;
  readonly line: number;
}

/** In such a window the page follows the editor's caret, and a click on it brings the caret there. */
export function followEditor(): void {
  const editor = window.parent;
  if (editor === window) return;
  let outline: Outline = { files: [], screens: [] };
  const learn = async () => {
    const response = await fetch("/outline").catch(() => undefined);
    if (response?.ok) outline = await response.json();
  };
  // The caret stays where somebody writes.
  const follow = followPage(
    (screen, line) => void lead(screen, line),
    () => !document.hasFocus(),
  );
  async function lead(screen: string, line?: number): Promise<void> {
    await learn();
    const found = outline.screens.find((one) => one.screen === screen);
    if (!found) return;
    const told: Told = { hocvu: "seen", file: found.file, line: line ?? found.line };
    // To whom is no secret: it has the file open.
    editor.postMessage(told, "*");
  }
  addEventListener("message", async ({ source, data }) => {
    if (source !== editor || data?.hocvu !== "show") return;
    const { file, line } = data as Told;
    await learn();
    follow.show(outline, String(file), Number(line));
  });
}
