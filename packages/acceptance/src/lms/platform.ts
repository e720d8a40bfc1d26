import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { CmiRecord } from "../scorm12/platform-api.ts";
import { contentType, openPackage } from "./course-package.ts";
import type { ApiKind, Launch, Placement, Report } from "./launch.ts";
import { hostScript, launchPage, middlePage } from "./pages.ts";
import { recordAtLaunch } from "./record.ts";
import { type OpenSession, openSession, type Session } from "./session.ts";
import { createWatchers } from "./watchers.ts";

export type { Session } from "./session.ts";

export interface PlatformOptions {
  readonly api?: ApiKind;
  /** Sent as Content-Security-Policy with every file of the package. */
  readonly csp?: string;
}

export interface LaunchOptions {
  readonly placement?: Placement;
  /** `cmi.core.lesson_mode`; Moodle says `review` once a course was passed. */
  readonly lessonMode?: "normal" | "browse" | "review";
}

export interface PackageRequest {
  readonly path: string;
  readonly status: number;
  /** Bytes of the answer's body; nothing is compressed. */
  readonly bytes: number;
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
  const course = await openPackage(zip);
  const script = await hostScript();
  const sessions: OpenSession[] = [];
  const requests: PackageRequest[] = [];
  const watchers = createWatchers();
  let record: CmiRecord = {};

  function begin(query: URLSearchParams): Launch {
    const session = openSession(sessions.length);
    sessions.push(session);
    const lessonMode = query.get("mode") ?? "normal";
    return {
      session: session.number,
      api: options.api ?? "real",
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

  function packageFile(path: string, response: ServerResponse): void {
    const bytes = course.files.get(decodeURIComponent(path));
    const status = bytes ? 200 : 404;
    requests.push({ path, status, bytes: bytes?.length ?? 0 });
    response.writeHead(status, {
      "content-type": contentType(path),
      "cache-control": "no-store",
      ...(options.csp ? { "content-security-policy": options.csp } : {}),
    });
    response.end(bytes);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://platform");
    const send = (type: string, body: string) =>
      response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
    if (pathname.startsWith("/package/")) return packageFile(pathname.slice(9), response);
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

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    masteryScore: course.masteryScore,
    get record() {
      return record;
    },
    sessions,
    requests,
    launchAddress: ({ placement = "frame", lessonMode = "normal" } = {}) =>
      `${origin}/launch?placement=${placement}&mode=${lessonMode}`,
    until: watchers.until,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
