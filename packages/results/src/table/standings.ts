/** Who somebody is. */
export interface Person {
  readonly learner: string;
  readonly name?: string | undefined;
  readonly unit?: string | undefined;
  readonly group?: string | undefined;
}

/** What a source tells of how somebody stands in a course; what it leaves out it does not know. */
export interface StandingNews {
  readonly learner: string;
  readonly course: string;
  /** In milliseconds since 1970. */
  readonly startedAt?: number | undefined;
  readonly started?: boolean | undefined;
  readonly finished?: boolean | undefined;
  readonly finishedAt?: number | undefined;
  readonly passed?: boolean | undefined;
  readonly passedAt?: number | undefined;
  /** From 0 to 1. */
  readonly score?: number | undefined;
  readonly certificate?: boolean | undefined;
  /** Answers wait for a teacher, on which it hangs whether they pass. */
  readonly waiting?: boolean | undefined;
}

/** How somebody stands in a course, after all that was told. */
export interface Standing {
  readonly learner: string;
  readonly course: string;
  started: boolean;
  startedAt: number | undefined;
  finished: boolean;
  finishedAt: number | undefined;
  passed: boolean;
  passedAt: number | undefined;
  /** The best one. */
  score: number | undefined;
  certificate: boolean | undefined;
  /** See {@link StandingNews}; left out where nothing waits. */
  waiting?: true;
}

export interface StandingsBuilder {
  add(news: StandingNews): void;
  standings(): readonly Standing[];
}

/** Sources tell things in any order and several times: what was reached once stays reached. */
export function buildStandings(): StandingsBuilder {
  const known = new Map<string, Standing>();
  return {
    add(news) {
      const key = `${news.course}\0${news.learner}`;
      let standing = known.get(key);
      if (!standing) {
        standing = nothingYet(news.learner, news.course);
        known.set(key, standing);
      }
      take(standing, news);
    },
    standings: () => [...known.values()],
  };
}

function nothingYet(learner: string, course: string): Standing {
  return {
    ...{ learner, course, started: false, startedAt: undefined, finished: false },
    ...{ finishedAt: undefined, passed: false, passedAt: undefined },
    ...{ score: undefined, certificate: undefined },
  };
}

function take(standing: Standing, news: StandingNews): void {
  const passed = news.passed === true;
  const finished = news.finished === true || passed;
  standing.started ||= news.started === true || news.startedAt !== undefined || finished;
  standing.finished ||= finished;
  standing.passed ||= passed;
  standing.startedAt = earlier(standing.startedAt, news.startedAt);
  standing.finishedAt = earlier(
    standing.finishedAt,
    news.finishedAt ?? (passed ? news.passedAt : undefined),
  );
  standing.passedAt = earlier(
    standing.passedAt,
    passed ? (news.passedAt ?? news.finishedAt) : undefined,
  );
  if (news.score !== undefined) {
    standing.score = Math.max(standing.score ?? 0, Math.min(1, Math.max(0, news.score)));
  }
  standing.certificate ||= news.certificate;
  if (news.waiting) standing.waiting = true;
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  if (other === undefined || Number.isNaN(other)) return one;
  return one === undefined ? other : Math.min(one, other);
}
