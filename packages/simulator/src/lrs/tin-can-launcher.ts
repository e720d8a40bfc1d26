import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { openHttpServer } from "../lms/http-server.ts";
import { type PackageRequest, packageFiles } from "../lms/package-files.ts";
import { createWatchers } from "../lms/watchers.ts";
import type { Faults } from "./faults.ts";
import { createLrs } from "./lrs.ts";
import { type Exchange, serveLrs } from "./serve-lrs.ts";
import type { Agent, StoredStatement } from "./statement.ts";
import { openTinCanPackage } from "./tin-can-package.ts";

export interface XapiPlatformOptions {
  readonly learner?: Agent;
  /** Sent as Content-Security-Policy with every file of the package. */
  readonly csp?: string;
  readonly now?: () => Date;
}

/**
 * A platform that launches one "Tin Can" package for one learner, with an LRS on a port of its own. Each launch has the
 * same registration: the learner comes back to what was begun.
 */
export interface XapiPlatform {
  readonly origin: string;
  readonly endpoint: string;
  /** All that the package may speak to; for `watch`. */
  readonly origins: readonly string[];
  readonly activityId: string;
  /** Ids of all activities that `tincan.xml` describes. */
  readonly activities: readonly string[];
  readonly learner: Agent;
  readonly registration: string;
  /** What the LRS holds, oldest first. */
  readonly statements: readonly StoredStatement[];
  /** Requests for the package's files, oldest first. */
  readonly requests: readonly PackageRequest[];
  /** Requests to the LRS, oldest first. */
  readonly exchanges: readonly Exchange[];
  /** Faults of the LRS. */
  readonly faults: Faults;
  /** The address of the package with all that a launch passes on. */
  launchAddress(): string;
  /** Resolves once `holds` is true; it is asked again at each request. Rejects after ten seconds. */
  until(what: string, holds: () => boolean): Promise<void>;
  close(): Promise<void>;
}

const HOME_PAGE = "https://lms.example";

export async function openXapiPlatform(
  zip: Uint8Array,
  options: XapiPlatformOptions = {},
): Promise<XapiPlatform> {
  const { files, activityId, activities, launch } = await openTinCanPackage(zip);
  const learner = options.learner ?? {
    objectType: "Agent",
    account: { homePage: HOME_PAGE, name: "7f3a" },
  };
  const authority: Agent = {
    objectType: "Agent",
    account: { homePage: HOME_PAGE, name: "course" },
  };
  const registration = randomUUID();
  const auth = `Basic ${Buffer.from(`course:${randomBytes(9).toString("hex")}`).toString("base64")}`;
  const watchers = createWatchers();
  const packaged = packageFiles(files, options.csp);
  const lrs = createLrs({
    path: "/xapi/",
    now: options.now ?? (() => new Date()),
    authorize: (header) => (header === auth ? { authority } : undefined),
  });
  const lrsServer = await serveLrs(lrs, watchers.look);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://platform");
    if (pathname.startsWith("/package/")) return packaged.send(pathname.slice(9), response);
    const isPage = pathname === "/elsewhere";
    response.writeHead(isPage ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(isPage ? EMPTY_PAGE : "");
  }

  const server = await openHttpServer(answer);
  const { origin } = server;

  return {
    origin,
    endpoint: lrsServer.endpoint,
    origins: [origin, lrsServer.origin],
    activityId,
    activities,
    learner,
    registration,
    statements: lrs.records.statements.all,
    requests: packaged.requests,
    exchanges: lrsServer.exchanges,
    faults: lrsServer.faults,
    launchAddress() {
      const url = new URL(`${origin}/package/${launch}`);
      for (const [name, value] of Object.entries({
        endpoint: lrsServer.endpoint,
        auth,
        actor: JSON.stringify(learner),
        activity_id: activityId,
        registration,
      })) {
        url.searchParams.set(name, value);
      }
      return url.href;
    },
    until: watchers.until,
    async close() {
      await server.close();
      await lrsServer.close();
    },
  };
}

const EMPTY_PAGE = `<!doctype html><html lang="en"><title>Platform</title><link rel="icon" href="data:,"></html>`;
