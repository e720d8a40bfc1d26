import { h } from "./dom.ts";

/** Where a service shows its learner what it keeps of them. */
interface OwnPage {
  readonly address: string;
  readonly title: string;
  /** Of the launch. */
  readonly token: string;
}

let page: OwnPage | undefined;

export function linkTo(own: OwnPage): void {
  page = own;
}

/** A link for the list of contents; none before somebody said where it leads. */
export function ownPage(): HTMLElement | undefined {
  if (!page?.title) return undefined;
  const { address, title, token } = page;
  return h(
    "a.module.entry",
    {
      href: address,
      onclick(event) {
        event.preventDefault();
        // By a form, as the token stands in no address.
        const go = h("button");
        const form = h(
          "form",
          { method: "post", action: address },
          h("input", { type: "hidden", name: "session", value: token }),
          go,
        );
        document.body.append(form);
        go.click();
      },
    },
    h("span", h("b", title)),
  );
}
