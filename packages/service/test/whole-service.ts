import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Course } from "@hocvu/model";
import type { LtiPlatform } from "@hocvu/simulator/lti";
import { getRequestListener } from "@hono/node-server";
import { publishFolder } from "../src/courses/watch-courses.ts";
import { safeFetch } from "../src/lti/safe-fetch.ts";
import { publicKeys } from "../src/lti/tool-keys.ts";
import { assemble } from "../src/serve/assemble.ts";
import type { Service } from "../src/service.ts";
import { lastAsked } from "./asked.ts";
import type { Certificate } from "./certificate.ts";
import { openFreshPglite } from "./fresh-pglite.ts";
import { addPlatform, toolOf } from "./registered.ts";

/** The service with all its rooms and what goes on beside requests, by https at `localhost`. */
export interface WholeService {
  readonly url: string;
  publish(folder: string): Promise<string>;
  /** Enters a platform, and the service at it, by hand; the client's id. */
  enter(platform: LtiPlatform): Promise<string>;
  /** Approves a platform that registered itself; whether there was one to approve. */
  approve(clientId: string): Promise<boolean>;
  /** See `lastAsked`. */
  asked(): Promise<Course>;
  close(): Promise<void>;
}

/** `hosts`: of platforms, whose keys may be fetched though they are on this machine. */
export async function openWholeService(
  certificate: Certificate,
  hosts: () => readonly string[],
): Promise<WholeService> {
  let answer: (request: Request) => Promise<Response> | Response = () => new Response();
  const server = createServer(
    certificate,
    getRequestListener((request) => answer(request)),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const store = await openFreshPglite();
  const service: Service = {
    store,
    publicUrl: `https://localhost:${(server.address() as AddressInfo).port}`,
    secret: new Uint8Array(32).fill(7),
    now: () => new Date(),
    fetch: (input, init) => safeFetch({ allow: hosts(), ca: certificate.cert })(input, init),
    log: () => undefined,
  };
  const { app, background } = assemble(service, {});
  answer = (request) => app.fetch(request);
  return {
    url: service.publicUrl,
    async publish(folder) {
      const { published, diagnostics } = await publishFolder(service, folder);
      if (!published) throw new Error(JSON.stringify(diagnostics));
      return published.course;
    },
    async enter(platform) {
      const tool = platform.registerTool(toolOf(service, (await publicKeys(service)) as never));
      const id = await addPlatform(service, platform, tool);
      // Where a client id serves every school, an administrator names the deployments.
      await store.db
        .insertInto("deployment")
        .values({ platform_id: id, deployment_id: tool.deploymentId, created_at: service.now() })
        .execute();
      return tool.clientId;
    },
    async approve(clientId) {
      const { numUpdatedRows } = await store.db
        .updateTable("platform")
        .set({ status: "active" })
        .where("client_id", "=", clientId)
        .where("status", "=", "pending")
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
    asked: () => lastAsked(store),
    async close() {
      await Promise.all(background.map((one) => one.stop()));
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await store.close();
    },
  };
}
