import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import {
  type Course,
  type LtiPlatform,
  type LtiProfileName,
  type Registration,
  startLtiPlatform,
  type User,
} from "@hocvu/simulator/lti";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "../src/http/app.ts";
import { answerPage } from "../src/http/html-page.ts";
import { languageOf } from "../src/http/language.ts";
import { addConsumer } from "../src/lti/legacy/consumer.ts";
import { ltiRoom } from "../src/lti/room.ts";
import { safeFetch } from "../src/lti/safe-fetch.ts";
import { publicKeys } from "../src/lti/tool-keys.ts";
import type { Service } from "../src/service.ts";
import type { Certificate } from "./certificate.ts";
import { openFreshPglite } from "./fresh-pglite.ts";
import { addCourse, addPlatform, toolOf } from "./registered.ts";

/** The service at `localhost`, a platform at `127.0.0.1`: to a browser they are two sites. */
export interface TwoSites {
  readonly platform: LtiPlatform;
  readonly course: Course;
  readonly learner: User;
  readonly teacher: User;
  readonly tool: Registration;
  /** The platform's page with the exam in a frame. */
  readonly framed: string;
  /** The platform's form that opens the exam by LTI 1.1, and sends itself. */
  readonly legacy: string;
  /** Whether a browser's cookies reach the service from within frames; they do until told otherwise. */
  framesKeepCookies(do_: boolean): void;
  close(): Promise<void>;
}

export async function openTwoSites(
  profile: LtiProfileName,
  certificate?: Certificate,
): Promise<TwoSites> {
  let keepsCookies = true;
  let answer: (request: Request) => Promise<Response> | Response = () => new Response();
  const listener = getRequestListener((request) => answer(request));
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const host = certificate ? "localhost" : "127.0.0.1";
  const platform = await startLtiPlatform({
    profile,
    ...(certificate ? { tls: certificate, ca: certificate.cert } : {}),
  });
  const service: Service = {
    store: await openFreshPglite(),
    publicUrl: `${certificate ? "https" : "http"}://${host}:${port}`,
    secret: new Uint8Array(32).fill(9),
    now: () => new Date(),
    fetch: safeFetch({
      allow: [new URL(platform.origin).host],
      ...(certificate ? { ca: certificate.cert } : {}),
    }),
    log: () => undefined,
  };
  const app = createApp(service, [
    ltiRoom({
      openPart: ({ language, framedBy, role }, { part }) =>
        answerPage({
          language: languageOf(language),
          framedBy,
          title: `${role}: ${part}`,
          body: "…",
        }),
    }),
  ]);
  answer = async (request) => {
    if (keepsCookies || request.headers.get("sec-fetch-dest") !== "iframe") {
      return app.fetch(request);
    }
    const headers = new Headers(request.headers);
    headers.delete("cookie");
    const answered = await app.fetch(new Request(request, { headers }));
    answered.headers.delete("set-cookie");
    return answered;
  };
  const tool = platform.registerTool(toolOf(service, (await publicKeys(service)) as never));
  await addPlatform(service, platform, tool);
  await addCourse(service, "mot", { id: "mot", title: "Một", modules: [], exam: {} });
  const learner = platform.addUser();
  const teacher = platform.addUser();
  const course = platform.addCourse({
    members: [
      [learner, "learner"],
      [teacher, "instructor"],
    ],
  });
  const link = platform.addLink(course, tool, { custom: { course: "mot", part: "exam" } });
  const about = { title: "Trường", origin: platform.origin, kind: "generic" } as const;
  const { key, secret } = await addConsumer(service, service.store.db, about);
  const url = `${service.publicUrl}/lti/launch?course=mot&part=exam`;
  const legacy = platform.addLegacyLink(course, { key, secret, url });
  return {
    platform,
    course,
    learner,
    teacher,
    tool,
    framed: platform.linkUrl(learner, link),
    legacy: platform.legacyUrl(learner, legacy),
    framesKeepCookies: (do_) => {
      keepsCookies = do_;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await platform.close();
      await service.store.close();
    },
  };
}
