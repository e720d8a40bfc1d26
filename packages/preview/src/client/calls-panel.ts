import type { LrsLog } from "./lrs-run-time.ts";
import { h, need, put, words } from "./page.ts";
import type { LoggedCall } from "./run-time.ts";

/** More than anybody reads; older ones go. */
const MOST = 300;

/** Calls of a SCO, the latest first. */
export function showCalls(calls: readonly LoggedCall[], clear: () => void): void {
  need("count-calls").textContent = calls.length === 0 ? "" : String(calls.length);
  const list = calls.slice(-MOST).reverse().map(callItem);
  putIn(
    list.length === 0
      ? []
      : [
          h("ol", { class: "calls", reversed: true }, ...list),
          h("button", { type: "button", class: "as-link", click: clear }, words.clear),
        ],
  );
}

/** Puts the lists into the panel, beneath the field that looks through them, which stays as it is. */
function putIn(lists: readonly HTMLElement[]): void {
  const panel = need("panel-calls");
  if (lists.length === 0) {
    panel.replaceChildren(h("p", {}, words.noCalls));
    return;
  }
  const search = panel.querySelector("input") ?? searchField();
  for (const old of [...panel.children]) if (old !== search) old.remove();
  panel.prepend(search);
  panel.append(...lists);
  lookThrough(search);
}

function searchField(): HTMLInputElement {
  const label = words.beside.record.search;
  const field = h("input", {
    ...{ type: "search", autocomplete: "off", "aria-label": label, placeholder: label },
  }) as HTMLInputElement;
  field.addEventListener("input", () => lookThrough(field));
  return field;
}

function lookThrough({ value, parentElement }: HTMLInputElement): void {
  const wanted = value.trim().toLowerCase();
  for (const item of parentElement?.querySelectorAll<HTMLElement>(".calls > li") ?? []) {
    item.hidden = !item.textContent.toLowerCase().includes(wanted);
  }
}

function callItem({ name, args, returned, error, violations, second }: LoggedCall): HTMLElement {
  const written = args.map((one) => JSON.stringify(one)).join(", ");
  return h(
    "li",
    {},
    second === true && h("span", { class: "chip" }, words.beside.controls.second),
    h("span", { class: "call" }, `${name}(${written})`),
    " ",
    h("span", { class: "result" }, `→ ${JSON.stringify(returned)}`),
    error !== "0" && h("span", { class: "bad" }, ` ${put(words.error, { n: error })}`),
    violations.length > 0 && h("p", { class: "bad" }, `${words.breaks}: ${violations.join("; ")}`),
  );
}

/** What came to an LRS, the latest first. */
export function showLrsLog({ statements, heard }: LrsLog): void {
  need("count-calls").textContent = statements.length === 0 ? "" : String(statements.length);
  if (heard.length === 0) {
    putIn([]);
    return;
  }
  const panel = need("panel-calls");
  // What somebody reads stays open while more comes in.
  const open = new Set(
    [...panel.querySelectorAll<HTMLElement>("details[open]")].map(({ dataset }) => dataset.id),
  );
  const told = statements
    .slice(-MOST)
    .reverse()
    .map((one) => statementItem(one, open.has(one.id)));
  const asked = heard.slice(-MOST).reverse().map(requestItem);
  putIn([
    h("h2", {}, words.statements),
    h("ol", { class: "calls", reversed: true }, ...told),
    h("h2", {}, words.requests),
    h("ol", { class: "calls", reversed: true }, ...asked),
  ]);
}

function statementItem(statement: LrsLog["statements"][number], open: boolean): HTMLElement {
  const { verb, object, result } = statement as unknown as {
    readonly verb: { readonly id: string };
    readonly object: { readonly id?: string };
    readonly result?: { readonly success?: boolean; readonly score?: { readonly scaled?: number } };
  };
  const score = result?.score?.scaled;
  const about = [
    verb.id.replace(/^.*\//, ""),
    object.id?.replace(/^.*\//, "") ?? "",
    score === undefined ? "" : String(score),
  ];
  return h(
    "li",
    {},
    h(
      "details",
      { "data-id": statement.id, open },
      h("summary", {}, about.filter(Boolean).join(" · ")),
      h("pre", {}, JSON.stringify(statement, null, 2)),
    ),
  );
}

function requestItem({ method, resource, status, answer }: LrsLog["heard"][number]): HTMLElement {
  // To ask for what is not there yet is no fault.
  const isBad = status === undefined || (status >= 400 && !(method === "GET" && status === 404));
  return h(
    "li",
    {},
    h("span", { class: "call" }, `${method} ${resource}`),
    " ",
    h("span", { class: isBad ? "bad" : "result" }, `→ ${status ?? words.cut} ${answer}`),
  );
}
