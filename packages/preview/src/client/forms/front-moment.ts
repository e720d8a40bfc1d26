import { momentOf } from "@hocvu/model";
import { typedMoment } from "../../forms/front-matter/typed-moment.ts";
import { h, language, put, words } from "../page.ts";

/** Beside the field of a day and an hour: the browser's own chooser, and the moment in words, so that nobody takes May for June. */
export function besideMoment(
  input: HTMLInputElement | HTMLTextAreaElement,
  label: string,
  take: () => void,
) {
  const { moment } = words.forms.contest;
  const chooser = h("input", {
    type: "datetime-local",
    "aria-label": put(moment.choose, { name: label }),
    title: put(moment.choose, { name: label }),
  }) as HTMLInputElement;
  const told = h("p", { class: "hint", role: "status" });
  const fit = () => {
    const written = typedMoment(input.value);
    const instant = instantOf(input.value);
    // What it has no field for, an offset, is left as it is.
    chooser.value = written && instant ? written.slice(0, 16).replace(" ", "T") : "";
    told.textContent = instant ? put(moment.told, partsOf(instant)) : "";
    told.hidden = !instant;
  };
  fit();
  input.addEventListener("change", fit);
  chooser.addEventListener("change", (event) => {
    event.stopPropagation();
    if (chooser.value === "") return;
    input.value = chooser.value;
    take();
    fit();
  });
  return [chooser, told];
}

/** Its day and hour in Vietnam, as people say them. */
function partsOf(instant: Date): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat(language, {
    ...({ weekday: "long", day: "numeric", month: "long", year: "numeric" } as const),
    ...({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const),
    timeZone: "Asia/Ho_Chi_Minh",
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** Whether `closes` comes after `opens`; so it does where one of them is no moment yet. */
export function isAfter(closes: unknown, opens: unknown): boolean {
  const [first, last] = [opens, closes].map((one) => instantOf(String(one)));
  return !first || !last || last > first;
}

function instantOf(typed: string): Date | undefined {
  const moment = momentOf(typedMoment(typed) ?? "");
  return moment === undefined ? undefined : new Date(moment);
}
