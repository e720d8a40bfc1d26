import {
  json,
  needContentType,
  objectOf,
  type Received,
  Refused,
  type Reply,
} from "../http/exchange.ts";
import type { LineItem, Score, User } from "../people.ts";
import { roleOf, type Site, userBySub } from "../site.ts";
import { MEDIA_TYPE, SCOPE } from "../vocabulary.ts";
import { itemAddress } from "./addresses.ts";
import { accept, itemOf } from "./line-items.ts";
import { pageOf } from "./paging.ts";
import { isTime } from "./read-line-item.ts";

type Segments = Readonly<Record<string, string>>;

const ACTIVITY = ["Initialized", "Started", "InProgress", "Submitted", "Completed"];
const GRADING = ["FullyGraded", "Pending", "PendingManual", "Failed", "NotReady"];

/** AGS 3.4: takes a score. */
export function takeScore(site: Site, request: Received, segments: Segments): Reply {
  const { grades } = site.profile;
  const item = itemOf(site, request, segments, [SCOPE.score]);
  needContentType(request, MEDIA_TYPE.score, grades.media.content);
  const score = readScore(site, objectOf(request));
  const user = gradable(site, item, score.userId);
  if (!user) return { status: grades.taken };
  const last = site.gradebook.lastTime(item, user);
  if (last !== undefined && Date.parse(score.timestamp) - last < grades.later.by) {
    const { refusal, says } = grades.later;
    const times = `${score.timestamp} after ${new Date(last).toISOString()}`;
    throw new Refused(refusal, "conflict", `${says}: ${times}`);
  }
  site.gradebook.take(item, user, score);
  return { status: grades.taken };
}

function readScore(site: Site, sent: Readonly<Record<string, unknown>>): Score {
  const { invalid, fractions } = site.profile.grades;
  const refuse = (reason: string): never => {
    throw new Refused(invalid, "invalid_request", reason);
  };
  const { userId, timestamp, activityProgress, gradingProgress, scoreGiven, scoreMaximum } = sent;
  if (typeof userId !== "string" || userId === "") refuse("userId is missing");
  if (!isTime(timestamp, fractions)) {
    const wanted = `a time with ${fractions ? "fractions of a second and " : ""}a zone`;
    refuse(`timestamp is ${JSON.stringify(timestamp) ?? "missing"}, not ${wanted}`);
  }
  if (!ACTIVITY.includes(activityProgress as string)) {
    refuse(`activityProgress is ${activityProgress ?? "missing"}`);
  }
  if (!GRADING.includes(gradingProgress as string)) {
    refuse(`gradingProgress is ${gradingProgress ?? "missing"}`);
  }
  if (sent.comment !== undefined && typeof sent.comment !== "string") refuse("comment is no text");
  const given = scoreGiven ?? undefined;
  if (given !== undefined) {
    if (typeof given !== "number" || !(given >= 0))
      refuse(`scoreGiven is ${JSON.stringify(given)}`);
    if (typeof scoreMaximum !== "number" || !(scoreMaximum > 0)) {
      refuse(`scoreMaximum is ${JSON.stringify(scoreMaximum) ?? "missing"}`);
    }
  }
  const { scoreGiven: _, ...rest } = sent;
  return { ...rest, ...(given === undefined ? {} : { scoreGiven: given }) } as unknown as Score;
}

/** Whom a score is for; undefined where a stranger's is taken. */
function gradable(site: Site, item: LineItem, sub: string): User | undefined {
  const { stranger, gradable: who } = site.profile.grades;
  const user = userBySub(site, sub);
  const course = site.courses.get(item.courseId);
  const role = user && course && roleOf(course, user);
  if (!user || role === undefined) {
    if (stranger === "taken") return undefined;
    throw new Refused(stranger, "invalid_request", `userId is ${sub}, who is not in this course`);
  }
  if (who === "learners" && role !== "learner") {
    if (stranger === "taken") return undefined;
    throw new Refused(stranger, "invalid_request", `userId is ${sub}, who is not graded`);
  }
  return user;
}

/** AGS 3.3: what the gradebook holds. */
export function listResults(site: Site, request: Received, segments: Segments): Reply {
  const item = itemOf(site, request, segments, [SCOPE.result]);
  accept(site, request, MEDIA_TYPE.results);
  const wanted = request.query.get("user_id");
  const grades = site.gradebook
    .grades((one) => one.id === item.id)
    .filter(({ user }) => wanted === null || user.sub === wanted);
  const address = itemAddress(site, item, "/results");
  const { page, headers } = pageOf(grades, request, address, {
    ...site.profile.grades.paging,
    size: site.pageSize,
  });
  const results = page.map(({ user, result, comment }) => ({
    id: itemAddress(site, item, `/results/${user.sub}`),
    scoreOf: itemAddress(site, item),
    userId: user.sub,
    ...(result === undefined ? {} : { resultScore: result, resultMaximum: item.scoreMaximum }),
    ...(comment === undefined ? {} : { comment }),
  }));
  const reply = json(results, MEDIA_TYPE.results);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
