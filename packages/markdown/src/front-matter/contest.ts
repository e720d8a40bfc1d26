import { type Diagnostic, diagnostic, type Place, type PlaceAt } from "@hocvu/diagnostics";
import { type Contest, type ContestFact, momentOf, UNANNOUNCED } from "@hocvu/model";
import type { ContestFront, FactFront } from "./types.ts";

/**
 * The contest's rules with what they leave out. Undefined where what it cannot be without is missing, which was reported; a day
 * that there is not is reported here.
 */
export function readContest(
  front: ContestFront,
  placeAt: PlaceAt,
  diagnostics: Diagnostic[],
): Contest | undefined {
  const [opens, closes] = (["opens", "closes"] as const).map((key) => {
    const written = front[key];
    const place = placeAt(`/contest/${key}`);
    // A place to fill in, which was told of: a contest is one before its hours are known, and its keys are to be kept.
    if (written === undefined && isUnfilled(diagnostics, place)) return UNANNOUNCED[key];
    if (written === undefined) return undefined;
    const moment = momentOf(written);
    if (moment === undefined) {
      diagnostics.push(diagnostic("HV2460", { value: written }, placeAt(`/contest/${key}`)));
    }
    return moment;
  });
  const { controller, purpose, retention, contact } = front.notice ?? {};
  if (!opens || !closes || !controller || !purpose || !retention) return undefined;
  const isOpen = opens === UNANNOUNCED.opens || closes === UNANNOUNCED.closes;
  const facts = readFacts(front.facts);
  const needed = facts.filter(({ required }) => required).map(({ id }) => id);
  return {
    ...(isOpen ? UNANNOUNCED : { opens, closes }),
    entry: front.entry ?? "platform",
    ties: whole(front.ties) ?? ["time", ...(front.guess ? ["guess" as const] : []), "earlier"],
    ...(front.guess ? { guess: front.guess } : {}),
    facts,
    person: whole(front.person) ?? ["name", ...needed],
    ...(front.units?.fact
      ? { units: { fact: front.units.fact, least: front.units.least ?? 1 } }
      : {}),
    names: front.names ?? "masked",
    prizes: (front.prizes ?? []).flatMap((prize) =>
      prize?.title && prize.count ? [{ title: prize.title, count: prize.count }] : [],
    ),
    notice: { controller, purpose, retention, ...(contact ? { contact } : {}) },
    guardian: front.guardian ?? 16,
  };
}

function isUnfilled(diagnostics: readonly Diagnostic[], place: Place | undefined): boolean {
  return diagnostics.some(
    ({ code, place: at }) =>
      code === "HV2410" && at?.file === place?.file && at?.start.offset === place?.start.offset,
  );
}

function readFacts({ required = [], properties = {} }: ContestFront["facts"] = {}) {
  return Object.entries(properties).map(([id, fact]) => readFact(id, fact, required.includes(id)));
}

function readFact(id: string, fact: FactFront, required: boolean): ContestFact {
  const { title = id, description, minimum, maximum, maxLength } = fact;
  const choices = whole(fact.enum);
  const kind = choices ? "choice" : fact.type === "integer" ? "integer" : (fact.format ?? "text");
  return {
    id,
    title,
    ...(description ? { help: description } : {}),
    required,
    kind,
    ...(choices ? { choices } : {}),
    ...(kind === "integer" && minimum !== undefined ? { minimum } : {}),
    ...(kind === "integer" && maximum !== undefined ? { maximum } : {}),
    ...(kind === "text" && maxLength !== undefined ? { maxLength } : {}),
  };
}

/** A list without what was refused; undefined where nothing is left. */
function whole<T>(list: readonly (T | undefined)[] | undefined): readonly T[] | undefined {
  const left = list?.filter((one): one is T & {} => one !== undefined && one !== null);
  return left && left.length > 0 ? left : undefined;
}
