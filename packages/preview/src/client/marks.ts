import type { ToldProblem } from "../http/told-version.ts";
import { h, need, put, sentence, words } from "./page.ts";
import { placeOf } from "./places.ts";
import type { ProblemDeeds } from "./problems-panel.ts";

/** The course's problems at the very paragraph or question, laid over the page that is on. No package has them. */
export interface Marks {
  /** Draws `problems` from now on, whatever the course turns to. */
  show(problems: readonly ToldProblem[]): void;
  /** Opens the mark of one of them as soon as it can be seen. */
  open(problem: ToldProblem): void;
  /** Whether there are any to be seen. */
  toggle(visible: boolean): void;
}

/** More than a page can show legibly at one place. */
const MOST = 8;

export function openMarks(deeds: ProblemDeeds): Marks {
  const frame = need<HTMLIFrameElement>("course");
  let problems: readonly ToldProblem[] = [];
  let wanted: ToldProblem | undefined;
  let visible = true;
  let drawn: Layer | undefined;

  function draw(): void {
    const inner = frame.contentDocument;
    if (!inner?.body || !inner.querySelector("main[data-screen]")) return;
    const groups = new Map<Element, ToldProblem[]>();
    for (const problem of visible ? problems : []) {
      const element = placeOf(problem, inner);
      if (element) groups.set(element, [...(groups.get(element) ?? []), problem]);
    }
    // A course changes many things beside them: what somebody reads stays open.
    if (!drawn?.shows(groups)) {
      drawn?.remove();
      drawn = groups.size === 0 ? undefined : layOver(inner, groups, deeds);
    }
    if (!drawn) return;
    const found = wanted && drawn.open(wanted);
    if (found) wanted = undefined;
  }

  /** The player puts each screen in the place of the one before. */
  function follow(): void {
    const inner = frame.contentDocument;
    const Observer = inner?.defaultView?.MutationObserver;
    if (!inner || !Observer) return;
    drawn = undefined;
    const ownChange = (node: Node | null) => node?.nodeName === LAYER.toUpperCase();
    new Observer((changes) => {
      const isOwn = changes.every(({ addedNodes, removedNodes }) =>
        [...addedNodes, ...removedNodes].every(ownChange),
      );
      if (!isOwn) draw();
    }).observe(inner.body, { childList: true, subtree: true });
    draw();
  }

  frame.addEventListener("load", follow);
  return {
    show(next) {
      problems = next;
      draw();
    },
    open(problem) {
      wanted = problem;
      draw();
    },
    toggle(next) {
      visible = next;
      draw();
    },
  };
}

const LAYER = "hocvu-marks";

type Groups = ReadonlyMap<Element, readonly ToldProblem[]>;

interface Layer {
  /** Whether it says just that; then it is put in place again. */
  shows(groups: Groups): boolean;
  open(problem: ToldProblem): boolean;
  remove(): void;
}

function layOver(inner: Document, groups: Groups, deeds: ProblemDeeds): Layer {
  const view = inner.defaultView as Window & typeof globalThis;
  const host = inner.createElement(LAYER);
  const root = host.attachShadow({ mode: "open" });
  // A sheet that is made so is no inline style: the course's own policy stays as strict as it is.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const marks = [...groups].map(([element, own]) => mark(element, own, deeds));
  const layer = h("aside", { "aria-label": words.beside.marks.layer });
  layer.append(...marks.map(({ box }) => box));
  root.append(layer);
  inner.body.append(host);

  function place(): void {
    for (const { element, box } of marks) {
      const { left, top, width, height } = element.getBoundingClientRect();
      box.style.left = `${left + view.scrollX - 6}px`;
      box.style.top = `${top + view.scrollY - 4}px`;
      box.style.width = `${width + 12}px`;
      box.style.height = `${height + 8}px`;
      box.hidden = width === 0;
    }
  }
  place();
  const watching = new view.ResizeObserver(place);
  watching.observe(inner.body);
  for (const { element } of marks) watching.observe(element);
  return {
    shows(others) {
      const same = (element: Element, problems: readonly ToldProblem[]) =>
        others.get(element)?.length === problems.length &&
        problems.every((one, at) => others.get(element)?.[at] === one);
      const isSame = others.size === groups.size && [...groups].every((one) => same(...one));
      if (isSame) place();
      return isSame;
    },
    open(problem) {
      const found = marks.find(({ problems }) => problems.includes(problem));
      found?.open();
      return found !== undefined;
    },
    remove() {
      watching.disconnect();
      host.remove();
    },
  };
}

interface Mark {
  readonly element: Element;
  readonly problems: readonly ToldProblem[];
  readonly box: HTMLElement;
  open(): void;
}

const WORST = ["error", "warning", "note"] as const;

function mark(element: Element, problems: readonly ToldProblem[], deeds: ProblemDeeds): Mark {
  const worst = WORST.find((one) => problems.some(({ severity }) => severity === one)) ?? "note";
  const shown = problems.slice(0, MOST);
  const card = h("div", { class: "card", hidden: true }, ...shown.map((one) => about(one, deeds)));
  const turn = (isOpen: boolean) => {
    card.hidden = !isOpen;
    badge.setAttribute("aria-expanded", String(isOpen));
  };
  // What is seen on it comes first in its name, for whoever speaks to their device.
  const sign = problems.length === 1 ? "!" : String(problems.length);
  const label = problems
    .map(({ severity, message }) => `${words.severities[severity]}: ${message.replaceAll("`", "")}`)
    .join("; ");
  const badge = h(
    "button",
    {
      ...{
        type: "button",
        class: "badge",
        "aria-expanded": "false",
        "aria-label": `${sign} ${label}`,
      },
      click: () => turn(badge.getAttribute("aria-expanded") !== "true"),
    },
    sign,
  );
  const box = h("div", { class: `mark ${worst}` }, badge, card);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    turn(false);
    badge.focus();
  });
  return {
    element,
    problems,
    box,
    open() {
      turn(true);
      element.scrollIntoView({ block: "center" });
      badge.focus({ preventScroll: true });
    },
  };
}

function about(problem: ToldProblem, deeds: ProblemDeeds): HTMLElement {
  const { code, severity, message, hint, mechanical } = problem;
  const button = (label: string, click: () => void) =>
    h("button", { type: "button", click }, label);
  return h(
    "div",
    { class: "about" },
    h("p", {}, h("b", {}, `${words.severities[severity]}: `), ...sentence(message)),
    hint !== undefined && h("p", { class: "hint" }, ...sentence(hint)),
    h(
      "p",
      {},
      button(put(words.explain, { code }), () => deeds.explain(code)),
      mechanical && " ",
      mechanical && button(words.fix, deeds.mend),
    ),
  );
}

/** Apart from the course's own look, in whatever theme; it goes with no page that is printed. */
const STYLE = `
:host { position: absolute; top: 0; left: 0; font: 15px/1.5 system-ui, sans-serif; }
@media print { :host { display: none; } }
.mark { position: absolute; box-sizing: border-box; border: 2px dashed var(--tone); box-shadow: 0 0 0 1px rgb(255 255 255 / 0.5); border-radius: 8px; pointer-events: none; --tone: #8a5200; }
.mark[hidden], .card[hidden] { display: none; }
.error { --tone: #b3261e; }
.note { --tone: #1d4f86; }
.badge { position: absolute; top: -14px; right: -4px; min-width: 30px; height: 30px; border: 2px solid #fff; border-radius: 15px; background: var(--tone); color: #fff; font: 700 16px/1 system-ui, sans-serif; cursor: pointer; pointer-events: auto; }
.card { position: absolute; top: min(calc(100% + 4px), 12rem); right: 0; width: min(22rem, 86vw); padding: 10px 14px; background: #fff; color: #1c2420; border: 2px solid var(--tone); border-radius: 10px; box-shadow: 0 4px 18px rgb(0 0 0 / 0.3); pointer-events: auto; overflow-wrap: anywhere; }
.mark:has(.card:not([hidden])) { z-index: 1000; }
.about + .about { border-top: 1px solid #d5d9d0; margin-top: 8px; padding-top: 8px; }
p { margin: 0 0 6px; }
b { color: var(--tone); }
.hint { color: #515c55; }
code { background: #e9f2ea; padding: 0 0.2em; border-radius: 3px; }
.card button { font: inherit; color: #0b6b3a; background: none; border: 0; padding: 4px 8px 4px 0; text-decoration: underline; cursor: pointer; }
button:focus-visible { outline: 3px solid #1d4f86; outline-offset: 2px; }
`;
