import { h, words } from "../page.ts";
import { field, line, small } from "./fields.ts";
import type { Say } from "./open-form.ts";
import { sendPicture } from "./talk.ts";

/** Where a picture goes. */
export interface PicturePlace {
  /** The file that names it. */
  readonly file: string;
  /** The title of what it is put on. */
  page(): string;
  readonly say: Say;
}

/**
 * Takes a picture into the course and asks what it shows; the Markdown that shows it, or undefined where it was not
 * taken or nobody wants it any more.
 */
export async function takePicture(file: File, place: PicturePlace): Promise<string | undefined> {
  const alt = await askAlt(file);
  if (alt === undefined) return undefined;
  place.say(words.forms.media.taking, false);
  const answered = await sendPicture(await readable(file), file.name, place.page());
  if (answered.kind === "refused") {
    place.say(answered.says, true);
    return undefined;
  }
  place.say("", false);
  return `![${alt.replace(/[[\]\\]/g, "\\$&")}](${addressFrom(place.file, answered.told.path)})`;
}

/** An iPhone's HEIC as JPEG where this browser can open it, as Safari can: nothing else that we may use does. */
async function readable(file: File): Promise<Blob> {
  if (!/\.hei[cf]$/i.test(file.name) && !/^image\/hei[cf]/.test(file.type)) return file;
  try {
    const bitmap = await createImageBitmap(file);
    const canvas = document.createElement("canvas");
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.9));
    return made ?? file;
  } catch {
    return file;
  }
}

/** The address of a course's file in another of its files. */
export function addressFrom(file: string, path: string): string {
  return "../".repeat(file.split("/").length - 1) + path;
}

/** A button that takes pictures from the author's disk, or a phone's camera, and puts them into a text. */
export function choosePicture(text: HTMLTextAreaElement, place: PicturePlace): HTMLElement {
  return fileButton(words.forms.form.picture, (files) => insertPictures(text, files, place));
}

/** A button that takes one picture into the course, and tells where it is. */
export function pictureButton(
  label: string,
  { page, say }: PicturePlace,
  taken: (path: string) => void,
): HTMLElement {
  return fileButton(label, async ([file]) => {
    if (!file) return;
    say(words.forms.media.taking, false);
    const answered = await sendPicture(await readable(file), file.name, page());
    if (answered.kind === "refused") return say(answered.says, true);
    say("", false);
    taken(answered.told.path);
  });
}

/** Without HEIC in the list, Apple's own choosers hand it over as JPEG. */
const PICTURES = "image/jpeg,image/png,image/webp,image/gif,image/svg+xml,image/avif";

/** A button that opens the device's chooser of files. */
export function fileButton(
  label: string,
  take: (files: readonly File[]) => Promise<void>,
  accept = PICTURES,
): HTMLElement {
  const input = h("input", { type: "file", accept, hidden: true }) as HTMLInputElement;
  input.addEventListener("change", async (event) => {
    event.stopPropagation();
    await take([...(input.files ?? [])]);
    input.value = "";
  });
  return h(
    "div",
    {},
    small(label, () => input.click()),
    input,
  );
}

/** Takes pictures into the course, and puts them where the caret was. */
export async function insertPictures(
  text: HTMLTextAreaElement,
  files: readonly File[],
  place: PicturePlace,
): Promise<void> {
  for (const file of files) {
    const { selectionStart: start, selectionEnd: end } = text;
    const markdown = await takePicture(file, place);
    if (markdown === undefined) continue;
    // Browsers forget it when a dialog gives the focus back.
    text.focus();
    text.setSelectionRange(start, end);
    insertBlock(text, markdown);
  }
}

/** Puts Markdown at the caret, between blank lines, so that it can be undone like what is typed. */
export function insertBlock(text: HTMLTextAreaElement, markdown: string): void {
  const { selectionStart: start, selectionEnd: end, value } = text;
  const { lead, trail } = gapsAround(value.slice(0, start), value.slice(end));
  insertText(text, lead + markdown.trim() + trail);
}

/** The line ends that a block needs between what stands before it and after it. */
export function gapsAround(before: string, after: string) {
  const lead = before.trim() === "" ? "" : "\n\n".slice(/\n{0,2}$/.exec(before)?.[0].length ?? 0);
  const trail = after.trim() === "" ? "" : "\n\n".slice(/^\n{0,2}/.exec(after)?.[0].length ?? 0);
  return { lead, trail };
}

export function insertText(text: HTMLTextAreaElement, put: string): void {
  text.focus();
  // The only way that keeps the browser's own undo.
  if (document.execCommand(put === "" ? "delete" : "insertText", false, put)) return;
  text.setRangeText(put, text.selectionStart, text.selectionEnd, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Asks for an alternative text; undefined where the picture is not wanted after all. */
async function askAlt(file: File): Promise<string | undefined> {
  const { media, insert, cancel } = words.forms;
  const input = line("", { required: "" });
  // A browser's own sentence may be in another language than the window.
  const ask = () => input.setCustomValidity(input.value.trim() === "" ? media.altLacks : "");
  input.addEventListener("input", ask);
  ask();
  const shown = await shownAs(file);
  const dialog = h(
    "dialog",
    { class: "picture-dialog", "aria-labelledby": "picture-title" },
    h(
      "form",
      { method: "dialog", class: "sheet" },
      h("h2", { id: "picture-title" }, media.title),
      shown && h("img", { src: shown, alt: "" }),
      field(media.alt, input, media.altHelp),
      h(
        "div",
        { class: "minis" },
        h("button", { class: "button", value: "insert" }, insert),
        h("button", { class: "quiet", value: "", formnovalidate: true }, cancel),
      ),
    ),
  ) as HTMLDialogElement;
  document.body.append(dialog);
  dialog.showModal();
  input.focus();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      done(dialog.returnValue === "insert" ? input.value.trim() : undefined);
    });
  });
}

/** What can be shown of it; the window's policy lets data in, and no other address. */
function shownAs(file: File): Promise<string | undefined> {
  if (/hei[cf]/i.test(file.type + file.name) || file.size > 20_000_000)
    return Promise.resolve(undefined);
  return new Promise((done) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result)));
    reader.addEventListener("error", () => done(undefined));
    reader.readAsDataURL(file);
  });
}
