import {
  type Course,
  type Form,
  type LegacyLink,
  type LtiPlatform,
  type LtiPlatformOptions,
  startLtiPlatform,
  type User,
} from "@hocvu/simulator/lti";
import type { Hono } from "hono";
import { createApp } from "../src/http/app.ts";
import type { LaunchSession } from "../src/lti/launched.ts";
import { addConsumer, type Consumer } from "../src/lti/legacy/consumer.ts";
import { ltiRoom } from "../src/lti/room.ts";
import type { PlatformKind } from "../src/platforms/platform.ts";
import { Browser } from "./browser.ts";
import type { TestService } from "./service.ts";

/** A simulated platform with a link of LTI 1.1 to what `service` has. */
export interface LegacyClassroom {
  readonly app: Hono;
  readonly platform: LtiPlatform;
  readonly consumer: Consumer;
  readonly course: Course;
  readonly link: LegacyLink;
  readonly learner: User;
  readonly teacher: User;
  /** What was let in, in order. */
  readonly opened: { readonly session: LaunchSession; readonly part: string }[];
  send(form: Form): Promise<Response>;
}

export async function openLegacyClassroom(
  service: TestService,
  {
    profile = "strict",
    kind = "generic",
    query = "?course=mot&part=exam",
    custom = {},
  }: {
    readonly profile?: LtiPlatformOptions["profile"];
    readonly kind?: PlatformKind;
    readonly query?: string;
    readonly custom?: Readonly<Record<string, string>>;
  } = {},
): Promise<LegacyClassroom> {
  service.answerWith(fetch);
  const platform = await startLtiPlatform({ ...(profile && { profile }), now: service.now });
  const about = { title: "Trường", origin: platform.origin, kind };
  const consumer = await addConsumer(service, service.store.db, about);
  const learner = platform.addUser({ givenName: "An", familyName: "Nguyễn" });
  const teacher = platform.addUser();
  const course = platform.addCourse({
    members: [
      [learner, "learner"],
      [teacher, "instructor"],
    ],
  });
  const { key, secret } = consumer;
  const url = `${service.publicUrl}/lti/launch${query}`;
  const link = platform.addLegacyLink(course, { key, secret, url, custom, maximum: 20 });
  const opened: { session: LaunchSession; part: string }[] = [];
  const app = createApp(service, [
    ltiRoom({
      openPart: async (session, { part }) => {
        opened.push({ session, part });
        return new Response(`opened ${part}`);
      },
    }),
  ]);
  return {
    ...{ app, platform, consumer, course, link, learner, teacher, opened },
    send: (form) => new Browser(app, service).send(form),
  };
}
