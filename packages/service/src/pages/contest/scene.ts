import { type Contest, contestTimes } from "@hocvu/model";
import type { CurrentContest } from "../../contest/current-contest.ts";
import { type Phase, phaseOf } from "../../contest/phase.ts";
import type { Language } from "../../http/language.ts";
import type { Service } from "../../service.ts";
import { CONTEST_WORDS, type ContestWords } from "../../words/contest.ts";
import { type Times, timesIn } from "../shared/times.ts";

/** What a page of a contest is made with. */
export interface ContestScene extends CurrentContest {
  readonly service: Service;
  readonly language: Language;
  readonly said: ContestWords;
  readonly times: Times;
  readonly phase: Phase;
  /** As people read them. */
  readonly opens: string;
  readonly closes: string;
}

export function contestScene(
  service: Service,
  current: CurrentContest,
  language: Language,
): ContestScene {
  const times = timesIn(language);
  const { opens, closes } = contestTimes(current.contest);
  return {
    ...current,
    service,
    language,
    said: CONTEST_WORDS[language],
    times,
    phase: phaseOf(current.contest, service.now()),
    opens: times.text(new Date(opens)),
    closes: times.text(new Date(closes)),
  };
}

export function addressOf(courseId: string, room = ""): string {
  return `/contest/${courseId}${room === "" ? "" : `/${room}`}`;
}

/** Whether people may come in by the service's own page. */
export function hasDoor({ entry }: Contest): boolean {
  return entry !== "platform";
}
