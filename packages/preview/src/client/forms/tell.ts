import { h, words } from "../page.ts";

/** Says something that is to be read before one goes on; what is `quoted` can be copied. */
export function tellAloud(text: string, quoted?: string): void {
  const dialog = h(
    "dialog",
    { "aria-label": text },
    h("p", { role: "alert" }, text),
    quoted !== undefined && h("pre", { tabindex: "0" }, quoted),
    h("form", { method: "dialog" }, h("button", { class: "button" }, words.close)),
  ) as HTMLDialogElement;
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
