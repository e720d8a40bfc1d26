import type { PhoneCode } from "../phone/phone-routes.ts";
import { h, need, words } from "./page.ts";

/** The way to a real phone: an address as a QR code, which lets one device in. */
export function makePhone(): void {
  const dialog = need<HTMLDialogElement>("phone");
  const body = need("phone-body");

  async function renew(): Promise<void> {
    const response = await fetch("/phone", { method: "POST" });
    if (!response.ok) {
      body.replaceChildren(h("p", {}, words.phone.closed), h("pre", {}, words.phone.command));
      return;
    }
    const { address, svg } = (await response.json()) as PhoneCode;
    const picture = h("div", { class: "qr", role: "img", "aria-label": words.phone.picture });
    picture.innerHTML = svg;
    body.replaceChildren(
      picture,
      h("p", {}, words.phone.how),
      h("p", { class: "where" }, address),
      h(
        "button",
        { type: "button", class: "button", click: () => void renew() },
        words.phone.renew,
      ),
    );
  }

  need("to-phone").addEventListener("click", () => {
    void renew().then(() => dialog.showModal());
  });
}
