import type { PackageFile } from "@hocvu/archive";
import { compile, processMemory } from "@hocvu/compiler";
import type { Language } from "@hocvu/diagnostics";
import { mediaType, targets } from "@hocvu/targets";
import { type Context, Hono } from "hono";
import { contentOf } from "../http/play.ts";
import { asLanguage } from "../words/words.ts";
import { paperPage } from "./paper-page.ts";

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * What `hocvu build --target print` writes of the course in the folder `root`, at `/print/…`, made anew each time one of its
 * pages is opened: to the last byte the same, so that its code is that of the package.
 */
export function printRoutes(root: string, preset: Language): Hono {
  const app = new Hono();
  const memory = processMemory();
  let files: ReadonlyMap<string, PackageFile> = new Map();

  async function make(): Promise<void> {
    const print = targets.get("print");
    if (!print) throw new Error("no target print");
    const { value } = await compile(root, [print], { memory: memory(), comments: false });
    const made = value?.packages[0]?.files ?? [];
    files = new Map(made.map((file) => [file.path, file]));
  }

  app.get("/print/", async (c) => {
    await make();
    const language = asLanguage(c.req.query("lang")) ?? preset;
    const documents = [...files.keys()].filter((path) => path.endsWith(".html"));
    const done = { taken: countIn(c, "taken"), refused: countIn(c, "refused") };
    return c.html(paperPage(language, documents, done), 200, {
      "content-security-policy": PAGE_POLICY,
    });
  });
  app.get("/print/:path{.+}", async (c) => {
    const { path } = c.req.param();
    const isDocument = path.endsWith(".html");
    if (isDocument) await make();
    const file = files.get(path);
    if (!file) return c.text("", 404);
    return isDocument ? documentOf(c, file) : mediaOf(c, file);
  });
  return app;
}

function countIn(c: Context, name: string): number {
  const count = Number(c.req.query(name));
  return Number.isInteger(count) && count > 0 ? count : 0;
}

/** It brings a policy of its own along. */
function documentOf(c: Context, { content }: PackageFile) {
  return c.html(String(content), 200, { "content-security-policy": "frame-ancestors 'none'" });
}

function mediaOf(c: Context, file: PackageFile) {
  return c.body(contentOf(file), 200, {
    "content-type": mediaType(file.path),
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}
