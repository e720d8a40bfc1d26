import { put, words } from "../page.ts";
import { insertBlock, insertPictures, insertText, type PicturePlace } from "./pictures.ts";
import { sendPaste } from "./talk.ts";
import { tellAloud } from "./tell.ts";

export interface PastePlace extends PicturePlace {
  readonly into: "lesson" | "field";
}

/** Markup that has a meaning; programs wrap plain lines into other elements. */
const MEANING = /<(?:p|h[1-6]|ul|ol|table|b|strong|i|em|a|img|blockquote)\b/i;

/** What is more than text on a clipboard, or under a mouse that lets it go. */
export type RichData =
  | { readonly kind: "pictures"; readonly files: readonly File[] }
  | { readonly kind: "html"; readonly html: string; readonly rtf: string };

export function richPaste(data: DataTransfer | null): RichData | undefined {
  if (!data) return undefined;
  const html = data.getData("text/html");
  const isRich = MEANING.test(html) && !data.types.includes("vscode-editor-data");
  const files = [...data.files].filter((file) => file.type.startsWith("image/"));
  // A picture alone comes with HTML too, that only names it.
  if (files.length > 0 && (!isRich || data.getData("text/plain") === "")) {
    return { kind: "pictures", files };
  }
  return isRich ? { kind: "html", html, rtf: data.getData("text/rtf") } : undefined;
}

export function droppedFiles(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])];
}

/** Makes a field take pictures, dropped and pasted, and what is pasted from Word or a web page as clean Markdown. */
export function takeRichPaste(text: HTMLTextAreaElement, place: PastePlace): void {
  text.addEventListener("paste", (event) => {
    const rich = richPaste(event.clipboardData);
    if (!rich) return;
    event.preventDefault();
    if (rich.kind === "pictures") void insertPictures(text, rich.files, place);
    else void insertHtml(text, rich.html, rich.rtf, place);
  });
  text.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    text.classList.add("drop");
  });
  text.addEventListener("dragleave", () => text.classList.remove("drop"));
  text.addEventListener("drop", (event) => {
    text.classList.remove("drop");
    const files = droppedFiles(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    void insertPictures(text, files, place);
  });
}

async function insertHtml(
  text: HTMLTextAreaElement,
  html: string,
  rtf: string,
  { file, into, page, say }: PastePlace,
): Promise<void> {
  const { media } = words.forms;
  const answered = await sendPaste({ html, rtf, into, page: page(), file });
  if (answered.kind === "refused") {
    say(answered.says, true);
    return;
  }
  const { markdown, left } = answered.told;
  if (/\n/.test(markdown.trim())) insertBlock(text, markdown);
  else insertText(text, markdown.trim());
  if (left > 0) tellAloud(put(media.left, { n: left }));
  else say(media.pasted, false);
}
