import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { CmiRecord } from "../scorm12/platform-api.ts";
import { recordAtLaunch } from "../scorm12/record.ts";
import { openPackage } from "./course-package.ts";
import { openHttpServer } from "./http-server.ts";
import type { ApiKind, Launch, Placement, Report } from "./launch.ts";
import { type PackageRequest, packageFiles } from "./package-files.ts";
import { hostScript, launchPage, middlePage } from "./pages.ts";
import { type OpenSession, openSession, type Session } from "./session.ts";
import { createWatchers } from "./watchers.ts";

export type { Session } from "./session.ts";

export interface PlatformOptions {
  readonly api?: ApiKind;
  /** See {@link Launch.late}. */
  readonly late?: boolean;
  /** See {@link Launch.sandbox}. */
  readonly sandbox?: string;
  /** Sent as Content-Security-Policy with every file of the package. */
  readonly csp?: string;
  /** Which of the package's SCOs is played; the first if left out. */
  readonly sco?: number;
}

export interface LaunchOptions {
  readonly placement?: Placement;
  /** `cmi.core.lesson_mode`; Moodle says `review` once a course was passed. */
  readonly lessonMode?: "normal" | "browse" | "review";
}

/** A learning platform for one learner and one course, on a port of its own, without a disk. */
export interface Platform {
  readonly origin: string;
  readonly masteryScore: string | undefined;
  /** What the platform holds of the learner now. */
  readonly record: CmiRecord;
  readonly sessions: readonly Session[];
  /** Requests for the package's files, oldest first. */
  readonly requests: readonly PackageRequest[];
  /** Begins a new attempt, as a learner or a teacher may: what was kept of the last one is not given to the course any more. */
  startAnew(): void;
  /** Ends or begins the learner's login: without one everything leads to the login page. */
  logIn(isIn: boolean): void;
  /** What was led to the login page, oldest first. */
  readonly turnedAway: readonly string[];
  /** The address that opens the course in a new session. */
  launchAddress(options?: LaunchOptions): string;
  /** Resolves once `holds` is true; it is asked again at each report. Rejects after ten seconds. */
  until(what: string, holds: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Opens a platform that offers `zip`, a SCORM 1.2 package. */
export async function openPlatform(
  zip: Uint8Array,
  options: PlatformOptions = {},
): Promise<Platform> {
  const course = await openPackage(zip, options.sco);
  const script = await hostScript();
  const sessions: OpenSession[] = [];
  const files = packageFiles(course.files, options.csp);
  const watchers = createWatchers();
  let record: CmiRecord = {};
  let isLoggedIn = true;
  const turnedAway: string[] = [];

  function begin(query: URLSearchParams): Launch {
    const session = openSession(sessions.length);
    sessions.push(session);
    const lessonMode = query.get("mode") ?? "normal";
    return {
      session: session.number,
      api: options.api ?? "real",
      late: options.late ?? false,
      ...(options.sandbox === undefined ? {} : { sandbox: options.sandbox }),
      placement: (query.get("placement") ?? "frame") as Placement,
      sco: `/package/${course.start}`,
      record: recordAtLaunch(record, { lessonMode, masteryScore: course.masteryScore }),
    };
  }

  function take(report: Report): void {
    sessions[report.session]?.take(report);
    if (report.record) record = report.record;
    watchers.look();
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://platform");
    const send = (type: string, body: string) =>
      response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
    if (!isLoggedIn && pathname !== "/elsewhere") {
      turnedAway.push(pathname);
      watchers.look();
      return void response.writeHead(303, { location: "/elsewhere" }).end();
    }
    if (pathname.startsWith("/package/")) return files.send(pathname.slice(9), response);
    switch (pathname) {
      case "/launch":
        return void send("text/html; charset=utf-8", launchPage(begin(searchParams)));
      case "/middle":
      case "/elsewhere": {
        const page = middlePage(searchParams.get("to") ?? undefined);
        return void send("text/html; charset=utf-8", page);
      }
      case "/host.js":
        return void send("text/javascript", script);
      case "/report":
        take(JSON.parse(await text(request)));
        return void send("text/plain", "");
      default:
        response.writeHead(404).end();
    }
  }

  const { origin, close } = await openHttpServer(answer);

  return {
    origin,
    masteryScore: course.masteryScore,
    get record() {
      return record;
    },
    sessions,
    turnedAway,
    logIn(isIn) {
      isLoggedIn = isIn;
    },
    startAnew() {
      record = {};
    },
    requests: files.requests,
    launchAddress: ({ placement = "frame", lessonMode = "normal" } = {}) =>
      `${origin}/launch?placement=${placement}&mode=${lessonMode}`,
    until: watchers.until,
    close,
  };
}
