import { diskReason } from "../disk-reason.ts";
import { h, need, put, words } from "../page.ts";
import { closeButton } from "./close-button.ts";

/** The way back from the last import: a button beside the one that imports, and one wherever an import is told. */
export interface Undo {
  /** Offers the way back from that file's import; none where there is nothing to take back. */
  offer(name: string | undefined): void;
  /** Another button for it; `say` tells what came of it. */
  button(say: (text: string) => void): HTMLElement | false;
}

export function openUndo(): Undo {
  const said = words.importing;
  const standing = need<HTMLButtonElement>("import-undo");
  const dialog = need<HTMLDialogElement>("import");
  let offered: string | undefined;

  const offer = (name: string | undefined) => {
    offered = name;
    standing.hidden = name === undefined;
    standing.textContent = name === undefined ? "" : put(said.undo, { name });
  };

  async function undo(name: string): Promise<string> {
    const response = await fetch("/import/undo", { method: "POST" }).catch(() => undefined);
    if (!response) return words.lost;
    if (response.ok || response.status === 410) offer(undefined);
    if (response.ok) return put(said.undone, { name });
    const told = (await response.json().catch(() => ({}))) as {
      readonly refused?: string;
      readonly files?: readonly string[];
    };
    if (told.refused === "changed")
      return put(said.changed, { files: (told.files ?? []).join(", ") });
    if (told.refused === "nothing") return said.nothingToUndo;
    return put(said.refused.other, { why: diskReason(told.refused ?? "") });
  }

  standing.addEventListener("click", async () => {
    if (offered === undefined) return;
    const name = offered;
    const text = await undo(name);
    need("import-title").textContent = put(said.title, { name });
    const close = closeButton(dialog);
    need("import-body").replaceChildren(
      h("p", { role: "status" }, text),
      h("div", { class: "minis" }, close),
    );
    if (!dialog.open) dialog.showModal();
    close.focus();
  });

  // A window that is loaded anew still knows it.
  void fetch("/import/last")
    .then((response) => response.json())
    .then(({ undo: name }: { readonly undo: string | null }) => offer(name ?? undefined))
    .catch(() => undefined);

  return {
    offer,
    button(say) {
      const name = offered;
      if (name === undefined) return false;
      const button = h("button", { type: "button", class: "quiet" }, put(said.undo, { name }));
      button.addEventListener("click", async () => {
        say(await undo(name));
        if (offered === undefined) button.remove();
      });
      return button;
    },
  };
}
