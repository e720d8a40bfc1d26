import { type Contest, type ContestFact, isAnnounced } from "@hocvu/model";
import type { ContestFront, FactFront } from "../front-matter/types.ts";

/** A contest's rules as front matter has them, without what goes without saying. */
export function contestFront(contest: Contest): Readonly<Record<string, unknown>> & ContestFront {
  const { facts, units, prizes } = contest;
  const required = facts.filter((fact) => fact.required).map(({ id }) => id);
  const usualPerson = ["name", ...required].join(" ");
  const usualTies = ["time", ...(contest.guess ? ["guess"] : []), "earlier"].join(" ");
  return {
    opens: isAnnounced(contest) ? written(contest.opens) : "[điền: ngày, giờ mở]",
    closes: isAnnounced(contest) ? written(contest.closes) : "[điền: ngày, giờ đóng]",
    ...(contest.entry === "platform" ? {} : { entry: contest.entry }),
    ...(contest.ties.join(" ") === usualTies ? {} : { ties: contest.ties }),
    ...(contest.guess ? { guess: contest.guess } : {}),
    ...(facts.length === 0
      ? {}
      : {
          facts: {
            ...(required.length > 0 ? { required } : {}),
            properties: Object.fromEntries(facts.map((fact) => [fact.id, factFront(fact)])),
          },
        }),
    ...(contest.person.join(" ") === usualPerson ? {} : { person: contest.person }),
    ...(units
      ? { units: { fact: units.fact, ...(units.least > 1 ? { least: units.least } : {}) } }
      : {}),
    ...(contest.names === "masked" ? {} : { names: contest.names }),
    ...(prizes.length > 0 ? { prizes } : {}),
    notice: contest.notice,
    ...(contest.guardian === 16 ? {} : { guardian: contest.guardian }),
  };
}

function factFront({ id: _, title, help, required: __, kind, choices, ...rest }: ContestFact) {
  return {
    title,
    ...(help ? { description: help } : {}),
    ...(kind === "integer" ? { type: "integer" as const } : {}),
    ...(choices ? { enum: choices } : {}),
    ...(kind === "phone" || kind === "email" || kind === "date" ? { format: kind } : {}),
    ...rest,
  } satisfies FactFront;
}

/** As people write it; seconds and Vietnam's own offset go without saying. */
function written(moment: string): string {
  const [day, time = ""] = moment.split("T");
  return `${day} ${time.replace(/^(\d{2}:\d{2}):00/, "$1").replace("+07:00", "")}`;
}
