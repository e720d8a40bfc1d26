import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { contentType, openPackage } from "@hocvu/simulator/lms";
import { build } from "esbuild";
import type { BuiltPackage } from "../package/build-package.ts";
import { type Edition, editionOf } from "./edition.ts";

/** A server with a page to play visits in, and with editions of one course. */
export interface Stage {
  readonly origin: string;
  readonly editions: readonly Edition[];
  close(): Promise<void>;
}

const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Visits</title>
<link rel="icon" href="data:,"><body><script src="/play.js"></script>`;

/** What a course asks for to see whether the line holds. */
const PROBED = "/ims_xml.xsd";

export async function openStage(built: readonly BuiltPackage[]): Promise<Stage> {
  const packages = await Promise.all(built.map(({ zip }) => openPackage(zip)));
  const files = new Map<string, { readonly type: string; readonly body: Uint8Array | string }>();
  files.set("/", { type: "text/html; charset=utf-8", body: PAGE });
  files.set("/play.js", { type: "text/javascript", body: await script() });
  for (const [number, one] of packages.entries()) {
    for (const [path, body] of one.files) {
      files.set(`/package/${number}/${path}`, { type: contentType(path), body });
    }
  }
  // What ails the line just now, as far as a platform's own requests and the probes of a course meet it.
  let line = "none";
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://stage");
    if (pathname === "/line") {
      line = search.slice(1);
      return void response.writeHead(204).end();
    }
    if (pathname === "/commit" || pathname.endsWith(PROBED)) {
      if (line === "dead") return void request.socket.destroy();
      if (line === "expired") return void response.writeHead(303, { location: "/login" }).end();
    }
    if (pathname === "/login" || pathname === "/commit") return void response.end("");
    const file = files.get(pathname);
    // Scripts may stay in the browser from one visit to the next, as they do for learners.
    response.writeHead(file ? 200 : 404, {
      "content-type": file?.type ?? "text/plain",
      "cache-control": "max-age=3600",
    });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    editions: packages.map(({ start, masteryScore }, number) =>
      editionOf(
        (built[number] as BuiltPackage).course,
        `/package/${number}/${start}`,
        masteryScore,
      ),
    ),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("main.ts", import.meta.url))],
    bundle: true,
    conditions: ["hocvu-source"],
    write: false,
    format: "iife",
    target: "chrome100",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
