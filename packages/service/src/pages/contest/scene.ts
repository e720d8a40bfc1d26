import { type Contest, contestTimes, isAnnounced } from "@hocvu/model";
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
  /** Both in a sentence; or that the organiser has not said them yet. */
  readonly span: string;
}

export function contestScene(
  service: Service,
  current: CurrentContest,
  language: Language,
): ContestScene {
  const times = timesIn(language);
  const moments = contestTimes(current.contest);
  const said = CONTEST_WORDS[language];
  const [opens, closes] = [moments.opens, moments.closes].map((at) =>
    times.text(new Date(at)).replace(", ", said.onDay),
  ) as [string, string];
  return {
    ...current,
    service,
    language,
    said,
    times,
    phase: phaseOf(current.contest, service.now()),
    opens,
    closes,
    span: isAnnounced(current.contest) ? said.fromTo(opens, closes) : said.unannounced,
  };
}

export function addressOf(courseId: string, room = ""): string {
  return `/contest/${courseId}${room === "" ? "" : `/${room}`}`;
}

/** Whether people may come in by the service's own page. */
export function hasDoor({ entry }: Contest): boolean {
  return entry !== "platform";
}

/** Whether people may enter now: as long as they can sit it, once the organiser has said when. */
export function takesEntries({ contest, phase }: Pick<ContestScene, "contest" | "phase">): boolean {
  return isAnnounced(contest) && (phase === "before" || phase === "open");
}
