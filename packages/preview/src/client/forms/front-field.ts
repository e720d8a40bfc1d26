import type { FrontValue } from "../../forms/front-matter/front-change.ts";
import type { FrontField } from "../../forms/front-matter/front-fields.ts";
import { typedMoment } from "../../forms/front-matter/typed-moment.ts";
import { typedValue } from "../../forms/front-matter/typed-value.ts";
import { h, put, words } from "../page.ts";
import { field, line, lines, select } from "./fields.ts";
import { factField, peopleField, rankedField, valueAt } from "./front-choices.ts";
import { listField, mapField } from "./front-lists.ts";
import { besideMoment, isAfter } from "./front-moment.ts";
import type { Data, FrontPen, Named, Path } from "./front-pen.ts";
import { factsField, recordsField } from "./front-records.ts";
import { SWITCHES, switchOf } from "./front-switches.ts";
import { pictureButton } from "./pictures.ts";
import { isUnfilled } from "./unfilled.ts";

/** The field of one key, which writes what is put into it. */
export function frontField(one: FrontField, path: Path, data: Data, pen: FrontPen): HTMLElement {
  const value = data[String(path.at(-1))];
  const [label, help] = words.forms.front[one.name] ?? [one.name, ""];
  const named: Named = { label, help, path };
  switch (one.kind) {
    case "group":
      return groupField(one, named, value, pen);
    case "list":
      return listField(named, (value as readonly string[]) ?? [], pen);
    case "ranked":
      return rankedField(one, named, (value as readonly string[]) ?? [], pen);
    case "people":
      return peopleField(named, (value as readonly string[]) ?? [], pen);
    case "fact":
      return factField(named, value, pen);
    case "records":
      return recordsField(one, named, (value as readonly Data[]) ?? [], pen, frontField);
    case "facts":
      return factsField(one, named, (value as Data) ?? {}, pen, frontField);
    case "texts":
    case "counts":
      return mapField(one, named, (value as Data) ?? {}, pen);
    case "language":
    case "choice":
    case "yes-no":
      return choiceField(one, named, value, pen);
    default:
      return lineField(one, named, data, pen);
  }
}

function groupField(
  one: FrontField,
  { label, help, path }: Named,
  value: FrontValue | undefined,
  pen: FrontPen,
): HTMLElement {
  const own = typeof value === "object" && !Array.isArray(value) ? (value as Data) : {};
  const begins = SWITCHES[one.name];
  const isOn = value !== undefined;
  const fields = () =>
    (one.fields ?? []).map((inner) =>
      frontField(inner, [...path, inner.name.split(".").at(-1) ?? ""], own, pen),
    );
  const group = h(
    "details",
    { "data-name": path.join(".") },
    h("summary", {}, label),
    h(
      "div",
      { class: "sheet" },
      help !== "" && h("p", { class: "hint" }, help),
      begins && switchOf(one.name, path, isOn, pen),
      ...(begins && !isOn ? [] : fields()),
    ),
  ) as HTMLDetailsElement;
  group.open = isOn;
  return group;
}

function choiceField(
  { kind, options = [], otherwise }: FrontField,
  { label, help, path }: Named,
  value: FrontValue | undefined,
  pen: FrontPen,
): HTMLElement {
  const { yes, no, frontOptions } = words.forms;
  const now = String(value ?? otherwise ?? (kind === "yes-no" ? "false" : ""));
  const known =
    kind === "yes-no" ? ["true", "false"] : kind === "language" ? ["vi", "en"] : [...options];
  const called: Readonly<Record<string, string>> =
    kind === "yes-no" ? { true: yes, false: no } : frontOptions;
  const all = now === "" || known.includes(now) ? known : [...known, now];
  const input = select(
    all.map((own) => [own, called[own] ?? own] as const),
    now,
  );
  input.dataset.name = path.join(".");
  input.addEventListener("change", () => {
    if (kind === "yes-no") {
      pen.change({ kind: "set", path, value: input.value === "true" });
    } else if (input.value === otherwise && value === undefined) {
      pen.change({ kind: "remove", path });
    } else pen.change({ kind: "set", path, value: input.value });
  });
  return field(label, input, help);
}

/** What is typed: a text, or what is written as one. */
function lineField(one: FrontField, { label, help, path }: Named, data: Data, pen: FrontPen) {
  const key = String(path.at(-1));
  const value = data[key];
  const text = value === undefined ? "" : String(value);
  const input =
    one.kind === "lines"
      ? lines(text)
      : line(text, one.kind === "count" ? { inputmode: "numeric" } : {});
  input.dataset.name = path.join(".");
  if (one.otherwise !== undefined) input.setAttribute("placeholder", one.otherwise);
  const whole = field(label, input, help, one.isRequired ? "" : words.forms.optional);
  const wrong = h("p", { class: "wrong", role: "status" });
  whole.append(wrong);

  function take(): void {
    const put = typedValue(one.kind, input.value);
    const isGood = isRight(one, put);
    input.value = put;
    judge(put);
    if (put === "") empty(isGood);
    else if (one.kind !== "count") pen.change({ kind: "set", path, value: put });
    else if (isGood) pen.change({ kind: "set", path, value: Number(put) });
  }

  function judge(put: string): void {
    const why = isRight(one, put) ? lateWrong(one, put, pen) : whyWrong(one, put);
    input.setAttribute("aria-invalid", String(why !== ""));
    wrong.textContent = why;
  }

  function empty(isGood: boolean): void {
    if (!isGood) return;
    const [group = "", ...within] = path.map(String);
    pen.change((now) => {
      // What was typed before may not have been written.
      if (valueAt(now, path) === undefined) return undefined;
      const isLast = within.length > 0 && Object.keys(now[group] ?? {}).length === 1;
      // Whoever empties the last field of a certificate wants one all the same.
      return isLast && SWITCHES[group]
        ? { kind: "set", path: [group], value: {} }
        : { kind: "remove", path };
    });
  }

  input.addEventListener("change", take);
  if (one.kind === "moment") {
    for (const beside of besideMoment(input, label, take)) whole.insertBefore(beside, wrong);
    if (text !== "") judge(text);
  }
  // What is yet to be filled in is gone with the first letter.
  if (isUnfilled(text)) input.addEventListener("focus", () => input.select(), { once: true });
  if (one.kind === "color") whole.insertBefore(colorOf(input, label, take), wrong);
  if (one.kind === "picture") {
    const { say, file } = pen;
    const put = (path: string) => {
      input.value = path;
      take();
    };
    whole.insertBefore(
      pictureButton(words.forms.choosePicture, { file, page: () => key, say }, put),
      wrong,
    );
  }
  return whole;
}

/** A chooser of colors beside the field that has its name. */
function colorOf(input: HTMLInputElement | HTMLTextAreaElement, label: string, take: () => void) {
  const color = h("input", {
    type: "color",
    "aria-label": label,
    title: label,
  }) as HTMLInputElement;
  const fit = () => {
    if (/^#[0-9a-f]{6}$/i.test(input.value)) color.value = input.value;
  };
  fit();
  input.addEventListener("change", fit);
  color.addEventListener("change", (event) => {
    event.stopPropagation();
    input.value = color.value;
    take();
  });
  return color;
}

function isRight({ kind, isRequired, minimum = 0, pattern }: FrontField, put: string): boolean {
  if (put === "") return !isRequired;
  if (kind === "count") return /^\d+$/.test(put) && Number(put) >= minimum;
  if (kind === "moment") return typedMoment(put) === put || isUnfilled(put);
  return pattern === undefined || new RegExp(pattern).test(put);
}

/** What is wrong with a value beside another one. */
function lateWrong({ name }: FrontField, put: string, pen: FrontPen): string {
  const { wrong } = words.forms.contest;
  const opens = valueAt(pen.data(), ["contest", "opens"]);
  if (name === "contest.closes" && !isAfter(put, opens)) return wrong.early;
  const ties = valueAt(pen.data(), ["contest", "ties"]);
  const isUsed = !Array.isArray(ties) || ties.includes("guess");
  return name === "contest.guess" && put !== "" && !isUsed ? wrong.unused : "";
}

function whyWrong({ kind, name, minimum = 0 }: FrontField, text: string): string {
  const { wrong } = words.forms;
  if (text === "") return wrong.empty;
  if (kind === "count") return put(wrong.count, { n: minimum });
  if (kind === "share" || kind === "duration" || kind === "color" || kind === "moment")
    return wrong[kind];
  return name === "id" ? wrong.id : wrong.other;
}
