import { courses } from "../courses/course-routes.ts";
import { courseModels } from "../courses/current-course.ts";
import { createApp } from "../http/app.ts";
import { learning } from "../learning/learning-room.ts";
import { sweepAttempts } from "../learning/sweep-attempts.ts";
import { ltiRoom } from "../lti/room.ts";
import { PlatformServices } from "../lti/services/platform-services.ts";
import { sendDueScores } from "../outbox/outbox.ts";
import { openLaunch } from "../pages/open-launch.ts";
import { pagesRoom } from "../pages/pages-room.ts";
import { publishing } from "../publish/publish-room.ts";
import type { Service } from "../service.ts";
import { repeat } from "./repeat.ts";
import { selfTest } from "./self-test/self-test.ts";
import type { Assembly, ServeSettings } from "./start.ts";
import { tidy } from "./tidy.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** All rooms of the service, and what goes on beside requests. */
export function assemble(
  service: Service,
  { retentionDays }: Pick<ServeSettings, "retentionDays">,
): Assembly {
  const { store, now, log } = service;
  const models = courseModels(store.db);
  const services = new PlatformServices(service);
  const options = { selfTest, ...(retentionDays === undefined ? {} : { retentionDays }) };
  return {
    app: createApp(service, [
      ltiRoom({ openPart: openLaunch }),
      learning,
      courses,
      publishing,
      pagesRoom(options),
    ]),
    background: [
      repeat("outbox", SECOND, async () => (await sendDueScores(service, services)) > 0, log),
      repeat("sweep", 5 * SECOND, () => sweepAttempts(store.db, models, now(), log), log),
      repeat("tidy", HOUR, () => tidy(service, retentionDays).then(() => false), log),
    ],
  };
}
