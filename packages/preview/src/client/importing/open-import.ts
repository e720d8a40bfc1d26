import type { ImportView } from "../../importing/import-view.ts";
import { diskReason } from "../disk-reason.ts";
import { h, language, need, put, words } from "../page.ts";
import { closeButton } from "./close-button.ts";
import { findingsList } from "./findings.ts";
import { judgeButton } from "./judge.ts";
import { openUndo } from "./open-undo.ts";
import { type Chosen, questionList } from "./question-list.ts";

/** In bytes; what is larger the preview would refuse after it was sent. */
const LARGEST = 60 * 1024 * 1024;

/** Browsers do not know the kind of every picture. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|heic|bmp|svg|tiff?)$/i;

/** Lets files be dropped anywhere in the window, or be chosen by a button, and shows what is in them before it is written. */
export function openImport(): void {
  const dialog = need<HTMLDialogElement>("import");
  const body = need("import-body");
  const title = need("import-title");
  const said = words.importing;

  const input = need<HTMLInputElement>("import-file");
  need("import-button").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    void take(files);
  });

  const undo = openUndo();

  const target = need("import-target");
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  let depth = 0;
  addEventListener("dragenter", (event) => {
    if (!hasFile(event) || dialog.open) return;
    depth++;
    target.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (hasFile(event)) depth = Math.max(0, depth - 1);
    target.hidden = depth === 0;
  });
  addEventListener("dragover", (event) => {
    if (hasFile(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    depth = 0;
    target.hidden = true;
    const files = [...(event.dataTransfer?.files ?? [])];
    // Pictures were taken by whom they were dropped on.
    if (files.length === 0 || event.defaultPrevented) return;
    // Otherwise the browser goes to the file, and the window is gone.
    event.preventDefault();
    void take(files);
  });

  async function take([file, ...others]: readonly File[]): Promise<void> {
    if (!file) return;
    title.textContent = put(said.title, { name: file.name });
    body.replaceChildren(h("p", { role: "status" }, said.reading));
    if (!dialog.open) dialog.showModal();
    const refused = refusalOf(file, others.length);
    if (refused) {
      refuse(refused, others.length > 0 ? undefined : file);
      return;
    }
    const query = new URLSearchParams({ name: file.name, lang: language });
    const response = await fetch(`/import/read?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    }).catch(() => undefined);
    if (!response?.ok) {
      const { large, apart } = said.refused;
      refuse({ 413: large, 501: apart }[response?.status ?? 0] ?? words.lost, file);
      return;
    }
    show((await response.json()) as ImportView, file);
  }

  /** Why a file is not even sent. */
  function refusalOf({ name, type, size }: File, others: number): string | undefined {
    if (others > 0) return said.refused.several;
    if (/^image\//.test(type) || PICTURE.test(name)) return said.refused.picture;
    return size > LARGEST ? said.refused.large : undefined;
  }

  /** A package that cannot be taken in can be judged all the same. */
  function refuse(says: string, file?: File): void {
    const close = closeButton(dialog);
    const judge = file && judgeButton(file, body);
    body.replaceChildren(
      h("p", { role: "alert" }, says),
      h("div", { class: "minis" }, close, judge),
    );
    close.focus();
  }

  function show(view: ImportView, file: File): void {
    const chosen: Chosen = { left: new Set(), right: new Map() };
    const { questions, lessons, findings, failed } = view;
    const isEmpty = failed || questions.length + lessons.length === 0;
    const status = h("p", { role: "status", class: "hint" });
    const write = h("button", { type: "button", class: "button" }, said.write);
    write.addEventListener("click", () => void send(view, chosen, write, status));
    const counts = { n: questions.length, lessons: lessons.length };
    const all = [...findings, ...questions.flatMap((one) => one.findings)];
    const taken = [
      ...(lessons.length > 0 ? [h("h3", {}, said.lessons), lessonList(view)] : []),
      ...(questions.length > 0
        ? [
            h("h3", { id: "import-questions" }, said.questions),
            h("p", { class: "hint" }, said.how),
            questionList(questions, chosen),
          ]
        : []),
    ];
    body.replaceChildren(
      h("p", {}, isEmpty ? said.nothing : put(said.found, counts)),
      h(
        "div",
        // Why nothing can be taken has all the room.
        taken.length > 0 ? { class: "import-columns" } : {},
        taken.length > 0 && h("section", { "aria-labelledby": "import-questions" }, ...taken),
        h(
          "section",
          { "aria-labelledby": "import-findings" },
          h("h3", { id: "import-findings" }, said.findings),
          all.length === 0 ? h("p", {}, said.noFindings) : findingsList(all),
        ),
      ),
      h(
        "div",
        { class: "minis" },
        ...(isEmpty ? [] : [write]),
        judgeButton(file, body),
        h("button", { type: "button", class: "quiet", click: () => dialog.close() }, said.cancel),
        status,
      ),
    );
  }

  async function send(
    { id, questions }: ImportView,
    { left, right }: Chosen,
    button: HTMLElement,
    status: HTMLElement,
  ): Promise<void> {
    const lacking = questions.findIndex((_, at) => !left.has(at) && right.get(at)?.length === 0);
    if (lacking >= 0) {
      status.textContent = said.lacksRight;
      body.querySelector<HTMLElement>(`[data-question="${lacking}"] input`)?.focus();
      return;
    }
    button.setAttribute("disabled", "");
    const response = await fetch("/import/write", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id, left: [...left], right: Object.fromEntries(right) }),
    }).catch(() => undefined);
    const told = (await response?.json().catch(() => ({}))) as Readonly<
      Record<string, string | number>
    >;
    if (!response?.ok) {
      button.removeAttribute("disabled");
      const code = String(told?.refused ?? "");
      const known: Readonly<Record<string, string>> = said.refused;
      status.textContent = response
        ? (known[code] ?? put(said.refused.other, { why: diskReason(code) }))
        : words.lost;
      return;
    }
    const says = h("p", { role: "status" }, put(said.written, told));
    const close = closeButton(dialog);
    undo.offer(told.undo ? String(told.undo) : undefined);
    const back = undo.button((text) => {
      says.textContent = text;
      close.focus();
    });
    body.replaceChildren(says, h("div", { class: "minis" }, close, back));
    close.focus();
  }
}

function lessonList({ lessons }: ImportView): HTMLElement {
  const items = lessons.map(({ title, pages }) =>
    h("li", {}, title, pages.length > 0 && h("small", {}, ` ${pages.join(" · ")}`)),
  );
  return h("ul", { class: "import-lessons" }, ...items);
}
