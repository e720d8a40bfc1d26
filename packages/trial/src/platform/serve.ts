import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { contentType, openHttpServer } from "@hocvu/simulator/lms/serving";
import { requestOf } from "@hocvu/simulator/lrs";
import { script } from "@hocvu/trial/host";
import type { Launch, OpenPackage } from "@hocvu/validator";
import type { HostLaunch } from "../page/launch.ts";
import { hostPage } from "../page/pages.ts";
import type { Desk } from "./desk.ts";

/** What a platform launches. */
export type Kind = "scorm12" | "scorm2004" | "cmi5" | "xapi";

/** A platform on a port of its own, for this machine only, that plays one package. */
export interface Platform {
  readonly origin: string;
  /** The address of a new visit: of the platform's page around `launch`. */
  launch(kind: Kind, launch: Launch): string;
  /** What was asked for and is not in the package. */
  readonly missing: readonly string[];
  /** What the LRS refused, oldest first. */
  readonly refused: readonly Refused[];
  /** Where the course talks to an LRS. */
  desk: Desk | undefined;
  close(): Promise<void>;
}

export interface Refused {
  readonly status: number;
  readonly request: string;
  readonly answer: string;
}

/** More than a body of a course ever has. */
const MOST = 4 * 1024 * 1024;
/** Of what is missing or refused; a page may ask without end. */
const MOST_KEPT = 10_000;

export async function openPlatform(opened: OpenPackage): Promise<Platform> {
  const missing: string[] = [];
  const refused: Refused[] = [];
  const hosts: HostLaunch[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://platform");
    const send = (type: string, body: string, status = 200) =>
      response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
    if (pathname.startsWith("/package/")) {
      await sendFile(pathname.slice("/package/".length), response);
    } else if (pathname.startsWith("/xapi/") && platform.desk) {
      await sendToLrs(request, response, platform.desk);
    } else if (pathname === "/fetch") {
      const fetched = platform.desk?.fetchToken?.(searchParams.get("key") ?? "") ?? {};
      send("application/json", JSON.stringify(fetched));
    } else if (pathname === "/host.js") send("text/javascript; charset=utf-8", script);
    else if (pathname === "/host") {
      const launch = hosts[Number(searchParams.get("number"))];
      if (launch) send("text/html; charset=utf-8", hostPage(launch));
      else send("text/plain", "", 404);
    } else if (pathname === "/return") {
      send("text/html; charset=utf-8", "<!doctype html><title>Platform</title>");
    } else {
      // A course that asks beside its folder; what browsers ask by themselves is no fault of its.
      if (!/^\/(?:favicon\.ico|apple-touch-icon.*|\.well-known\/.*)$/.test(pathname))
        keep(missing, pathname);
      send("text/plain", "", 404);
    }
  }

  async function sendFile(written: string, response: ServerResponse): Promise<void> {
    const path = decoded(written);
    const stream = path === undefined ? undefined : await opened.stream(path);
    if (path === undefined || !stream) {
      keep(missing, path ?? written);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": contentType(path), "cache-control": "no-store" });
    // The page may be gone before it is through.
    await pipeline(stream, response).catch(() => response.destroy());
  }

  async function sendToLrs(
    request: IncomingMessage,
    response: ServerResponse,
    { lrs }: Desk,
  ): Promise<void> {
    const content = await contentOf(request);
    const asked = content && requestOf(request, content, "/xapi/");
    if (!asked) {
      response.writeHead(413, { connection: "close" }).end();
      return;
    }
    const { status, headers, body } = lrs.answer(asked);
    // Nothing kept yet is an answer, and no fault.
    if (status >= 400 && status !== 404) {
      const words = body === undefined ? "" : Buffer.from(body).toString().slice(0, 300);
      keep(refused, { status, request: `${asked.method} ${asked.resource}`, answer: words });
    }
    response.writeHead(status, headers ?? {}).end(body);
  }

  const { origin, close } = await openHttpServer(answer);
  const platform: Platform = {
    origin,
    missing,
    refused,
    desk: undefined,
    launch(kind, launch) {
      const { path, query, masteryScore, minMeasure } = launch;
      const file = `/package/${path.split("/").map(encodeURIComponent).join("/")}${query}`;
      hosts.push({
        standard: kind === "scorm12" || kind === "scorm2004" ? kind : undefined,
        sco: platform.desk ? platform.desk.launch(launch) : file,
        masteryScore,
        minMeasure,
      });
      return `${origin}/host?number=${hosts.length - 1}`;
    },
    close,
  };
  return platform;
}

/** Undefined for what is longer than any course sends; the rest of it is not waited for. */
async function contentOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > MOST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function keep<T>(kept: T[], one: T): void {
  if (kept.length < MOST_KEPT) kept.push(one);
}

function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
