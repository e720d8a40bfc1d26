import { h, put, words } from "./page.ts";

/** What a course set of a data model, and how far it has got. */
export interface Written {
  /** Set and not saved yet, by element. */
  readonly waiting: ReadonlyMap<string, string>;
  /** What the last save that was taken brought. */
  readonly saved: ReadonlyMap<string, string>;
}

interface Branch {
  readonly name: string;
  readonly branches: Map<string, Branch>;
  value?: string;
  state?: "waiting" | "saved";
}

/** The data model as a tree: `held` is what the platform keeps, and what came since is marked. */
export function modelTree(
  held: readonly (readonly [element: string, value: string])[],
  { waiting, saved }: Written,
  isOpen: (path: string) => boolean,
): HTMLElement {
  const root: Branch = { name: "cmi", branches: new Map() };
  for (const [element, value] of held) {
    plant(root, element, value, saved.get(element) === value ? "saved" : undefined);
  }
  for (const [element, value] of waiting) plant(root, element, value, "waiting");
  return h(
    "ul",
    { class: "tree" },
    ...[...root.branches.values()].map((one) => item(one, "", isOpen)),
  );
}

function plant(root: Branch, element: string, value: string, state: Branch["state"]): void {
  let at = root;
  for (const name of element.split(".")) {
    const next = at.branches.get(name) ?? { name, branches: new Map() };
    at.branches.set(name, next);
    at = next;
  }
  at.value = value;
  if (state) at.state = state;
}

function item(branch: Branch, above: string, isOpen: (path: string) => boolean): HTMLElement {
  const { name, branches, value, state } = branch;
  const path = above === "" ? name : `${above}.${name}`;
  const { record } = words.beside;
  const sign =
    state &&
    h("span", { class: `chip ${state}` }, state === "waiting" ? record.waiting : record.saved);
  const said = h("code", {}, name);
  if (branches.size === 0) {
    return h("li", {}, said, ": ", h("span", { class: "value" }, value ?? ""), " ", sign);
  }
  return h(
    "li",
    {},
    h(
      "details",
      { open: isOpen(path), "data-path": path },
      h(
        "summary",
        {},
        said,
        " ",
        h("small", {}, put(record.within, { n: leaves(branch) })),
        " ",
        state === undefined && hasState(branch) && h("span", { class: "chip" }, record.changed),
      ),
      h("ul", {}, ...[...branches.values()].map((one) => item(one, path, isOpen))),
    ),
  );
}

function leaves({ branches }: Branch): number {
  return branches.size === 0
    ? 1
    : [...branches.values()].reduce((sum, one) => sum + leaves(one), 0);
}

function hasState({ state, branches }: Branch): boolean {
  return state !== undefined || [...branches.values()].some(hasState);
}
