import {
  type Course,
  type Link,
  type LtiPlatform,
  type LtiProfileName,
  type NewLink,
  type Registration,
  startLtiPlatform,
  type User,
} from "@hocvu/simulator/lti";
import type { Hono } from "hono";
import { createApp } from "../src/http/app.ts";
import type { LaunchSession } from "../src/lti/launched.ts";
import { ltiRoom } from "../src/lti/room.ts";
import { publicKeys } from "../src/lti/tool-keys.ts";
import { enqueueScore, type NewScore } from "../src/outbox/enqueue-score.ts";
import { Browser } from "./browser.ts";
import { addPlatform, toolOf } from "./registered.ts";
import type { TestService } from "./service.ts";

/** A course at a simulated platform, with a link to what `service` has. */
export interface Classroom {
  readonly app: Hono;
  readonly platform: LtiPlatform;
  readonly platformId: string;
  readonly tool: Registration;
  readonly course: Course;
  readonly link: Link;
  /** A new learner, who has launched the link. */
  enter(): Promise<{ readonly user: User; readonly session: LaunchSession }>;
  /** Somebody who has been here launches the link once more. */
  again(user: User): Promise<LaunchSession>;
  /** Puts a score of whoever `session` is on its way. */
  enqueue(session: LaunchSession, score: Partial<NewScore>): Promise<boolean>;
}

export async function openClassroom(
  service: TestService,
  profile: LtiProfileName,
  about: NewLink = { lineItem: { scoreMaximum: 100 } },
): Promise<Classroom> {
  service.answerWith(fetch);
  const platform = await startLtiPlatform({ profile, now: service.now });
  const keys = await publicKeys(service);
  const tool = platform.registerTool(toolOf(service, keys as never));
  const platformId = await addPlatform(service, platform, tool);
  await service.store.db
    .insertInto("deployment")
    .values({
      platform_id: platformId,
      deployment_id: tool.deploymentId,
      created_at: service.now(),
    })
    .execute();
  const course = platform.addCourse();
  const link = platform.addLink(course, tool, about);
  let opened: LaunchSession | undefined;
  const app = createApp(service, [
    ltiRoom({
      openPart: async (session) => {
        opened = session;
        return new Response("opened");
      },
    }),
  ]);
  const again = async (user: User) => {
    const answer = await new Browser(app, service).launch(platform.loginRequest(user, link));
    if (!opened) throw new Error(`not let in: ${answer.status} ${await answer.text()}`);
    const session = opened;
    opened = undefined;
    return session;
  };
  return {
    app,
    platform,
    platformId,
    tool,
    course,
    link,
    async enter() {
      const user = platform.addUser();
      platform.enrol(course, user, "learner");
      return { user, session: await again(user) };
    },
    again,
    enqueue: ({ learner_id, link_id }, score) =>
      service.store.db.transaction().execute((db) =>
        enqueueScore(
          db,
          {
            learnerId: learner_id,
            linkId: link_id,
            about: "exam",
            reason: "result",
            given: 10,
            maximum: 20,
            activity: "Completed",
            grading: "FullyGraded",
            ...score,
          },
          service.now(),
        ),
      ),
  };
}
