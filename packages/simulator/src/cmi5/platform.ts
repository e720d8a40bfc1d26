import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { openHttpServer } from "../lms/http-server.ts";
import { type PackageRequest, packageFiles } from "../lms/package-files.ts";
import { createWatchers } from "../lms/watchers.ts";
import { type Faults, orderedFaults } from "../lrs/faults.ts";
import { createLrs } from "../lrs/lrs.ts";
import { type Exchange, serveLrs } from "../lrs/serve-lrs.ts";
import type { Agent, Context, StoredStatement } from "../lrs/statement.ts";
import type { CourseStructure } from "./course-structure.ts";
import { createLms, type LaunchOrder, type Lms, type Preferences } from "./lms.ts";
import { openCourse } from "./open-course.ts";
import { emptyPage, framePage } from "./pages.ts";
import type { Resent } from "./permit.ts";
import { HOME_PAGE, register } from "./registration.ts";
import type { Cmi5Session, KeptSession } from "./session.ts";
import type { LaunchMode } from "./vocabulary.ts";

export interface Cmi5PlatformOptions {
  /** Needs an `account` (9.2). */
  readonly learner?: Agent;
  readonly preferences?: Preferences;
  /** What the LMS adds to the context template; the learner's class if left out. */
  readonly contextTemplate?: Context;
  /** Whether launches come with a returnURL; they do if left out. */
  readonly returnUrl?: boolean;
  /** `taken` if left out. CATAPULT's player refuses. */
  readonly resent?: Resent;
  /** Sent as Content-Security-Policy with every file of the package. */
  readonly csp?: string;
  readonly now?: () => Date;
}

export interface Cmi5LaunchOptions extends LaunchOrder {
  /**
   * `window` takes the AU into the window that asks, `frame` puts it into a page of the platform. Left out, an AU gets a
   * frame unless it asks for a window of its own (launchMethod, 13.1.4).
   */
  readonly placement?: "frame" | "window";
}

/**
 * A cmi5 platform for one learner and one course: an LMS, and an LRS on a port of its own. It refuses, with 403 and the
 * requirement's id first, what CATAPULT's requirements have an LMS refuse.
 */
export interface Cmi5Platform {
  readonly origin: string;
  readonly endpoint: string;
  /** All that an AU may speak to; for `watch`. */
  readonly origins: readonly string[];
  readonly course: CourseStructure;
  readonly learner: Agent;
  readonly registration: string;
  /** What the LRS holds, the LMS's own statements among it, oldest first. */
  readonly statements: readonly StoredStatement[];
  readonly sessions: readonly Cmi5Session[];
  /** Requests for the package's files, oldest first. */
  readonly requests: readonly PackageRequest[];
  /** Requests to the LRS, oldest first. */
  readonly exchanges: readonly Exchange[];
  /** Faults of the LRS. */
  readonly faults: Faults;
  /** Faults of the fetch URL, by the session's number. */
  readonly tokenFaults: Faults<number>;
  /** The address that opens the AU in a new session. */
  launchAddress(options?: Cmi5LaunchOptions): string;
  /** Begins a session without a browser. */
  launch(order?: LaunchOrder): Cmi5Session;
  waive(unit: string, reason: string): void;
  abandon(session: Cmi5Session): void;
  /** Resolves once `holds` is true; it is asked again at each request. Rejects after ten seconds. */
  until(what: string, holds: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Opens a platform that offers `zip`. Throws `CourseRefused` for a package that cmi5 has it refuse. */
export async function openCmi5Platform(
  zip: Uint8Array,
  options: Cmi5PlatformOptions = {},
): Promise<Cmi5Platform> {
  const { structure, files } = await openCourse(zip);
  const { now = () => new Date(), learner = LEARNER } = options;
  const registration = register(learner);
  const watchers = createWatchers();
  const tokenFaults = orderedFaults<number>();
  const packaged = packageFiles(files, options.csp);
  let lms: Lms | undefined;
  const lrs = createLrs({ path: "/xapi/", now, authorize: (header) => lms?.authorize(header) });
  const lrsServer = await serveLrs(lrs, watchers.look);

  const server = await openHttpServer(answer);
  const { origin } = server;
  const running = createLms({
    course: structure,
    registration,
    lrs,
    endpoint: lrsServer.endpoint,
    origin,
    now,
    preferences: options.preferences,
    resent: options.resent ?? "taken",
    contextTemplate: options.contextTemplate ?? CONTEXT_TEMPLATE,
    returnUrl: options.returnUrl ?? true,
  });
  lms = running;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", origin);
    if (pathname.startsWith("/package/")) return packaged.send(pathname.slice(9), response);
    switch (pathname) {
      case "/launch":
        return begin(searchParams, response);
      case "/fetch":
        return fetchToken(request, searchParams.get("key") ?? "", response);
      case "/return":
        sessionOf(searchParams).returned = true;
        page(response, emptyPage());
        return watchers.look();
      case "/note":
        sessionOf(searchParams).notes.push(await text(request));
        response.writeHead(204).end();
        return watchers.look();
      case "/elsewhere":
        return page(response, emptyPage());
      default:
        response.writeHead(404).end();
    }
  }

  function begin(query: URLSearchParams, response: ServerResponse): void {
    const session = running.launch({
      unit: query.get("unit") ?? undefined,
      mode: (query.get("mode") ?? undefined) as LaunchMode | undefined,
    });
    const own = session.unit.launchMethod === "OwnWindow";
    const placement = query.get("placement") ?? (own ? "window" : "frame");
    if (placement === "window") {
      response.writeHead(302, { location: session.launchUrl, "cache-control": "no-store" }).end();
    } else if (own) {
      // 8.1.0.0-2
      response.writeHead(400).end("the AU asks for a window of its own");
    } else {
      page(response, framePage(session.launchUrl, session.number));
    }
  }

  /** 8.2: POST only, so that no cache answers; 200 for errors, too. */
  function fetchToken(request: IncomingMessage, key: string, response: ServerResponse): void {
    if (request.method !== "POST") {
      response.writeHead(405, { allow: "POST" }).end();
      return;
    }
    const fault = tokenFaults.strike(running.sessions.findIndex((one) => one.key === key));
    if (fault?.type === "status") {
      const { status, retryAfter } = fault;
      response
        .writeHead(status, retryAfter === undefined ? {} : { "retry-after": String(retryAfter) })
        .end("out of order");
      return;
    }
    if (fault) {
      if (fault.type === "answer-lost") running.fetchToken(key);
      request.socket.destroy();
      return;
    }
    response
      .writeHead(200, { "content-type": "application/json", "cache-control": "no-store" })
      .end(JSON.stringify(running.fetchToken(key)));
    watchers.look();
  }

  function sessionOf(query: URLSearchParams): KeptSession {
    const session = running.sessions[Number(query.get("session"))];
    if (!session) throw new Error(`no session ${query.get("session")}`);
    return session;
  }

  return {
    origin,
    endpoint: lrsServer.endpoint,
    origins: [origin, lrsServer.origin],
    course: structure,
    learner,
    registration: registration.id,
    statements: lrs.records.statements.all,
    sessions: running.sessions,
    requests: packaged.requests,
    exchanges: lrsServer.exchanges,
    faults: lrsServer.faults,
    tokenFaults,
    launchAddress(launch = {}) {
      const query = new URLSearchParams(
        Object.entries(launch).filter(([, value]) => value !== undefined) as [string, string][],
      );
      return `${origin}/launch?${query}`;
    },
    launch: running.launch,
    waive: running.waive,
    abandon: running.abandon,
    until: watchers.until,
    async close() {
      await server.close();
      await lrsServer.close();
    },
  };
}

const CONTEXT_TEMPLATE: Context = { extensions: { [`${HOME_PAGE}/extensions/class`]: "7a" } };

/** 8.1.3: without anything personal. */
const LEARNER: Agent = {
  objectType: "Agent",
  account: { homePage: HOME_PAGE, name: "7f3a" },
};

function page(response: ServerResponse, html: string): void {
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(html);
}
