import { put, words } from "../page.ts";
import { insertBlock, insertPictures, insertText, type PicturePlace } from "./pictures.ts";
import { sendPaste } from "./talk.ts";

export interface PastePlace extends PicturePlace {
  readonly into: "lesson" | "field";
}

/** Markup that has a meaning; programs wrap plain lines into other elements. */
const MEANING = /<(?:p|h[1-6]|ul|ol|table|b|strong|i|em|a|img|blockquote)\b/i;

/** Makes a field take pictures, dropped and pasted, and what is pasted from Word or a web page as clean Markdown. */
export function takeRichPaste(text: HTMLTextAreaElement, place: PastePlace): void {
  text.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data) return;
    const html = data.getData("text/html");
    const isRich = MEANING.test(html) && !data.types.includes("vscode-editor-data");
    // A picture alone comes with HTML too, that only names it.
    const pictures = picturesIn(data);
    if (pictures.length > 0 && (!isRich || data.getData("text/plain") === "")) {
      event.preventDefault();
      void insertPictures(text, pictures, place);
    } else if (isRich) {
      event.preventDefault();
      void insertHtml(text, html, data.getData("text/rtf"), place);
    }
  });
  text.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    text.classList.add("drop");
  });
  text.addEventListener("dragleave", () => text.classList.remove("drop"));
  text.addEventListener("drop", (event) => {
    text.classList.remove("drop");
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void insertPictures(text, files, place);
  });
}

function picturesIn(data: DataTransfer): readonly File[] {
  return [...data.files].filter((file) => file.type.startsWith("image/"));
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
  say(left > 0 ? put(media.left, { n: left }) : media.pasted, left > 0);
}
