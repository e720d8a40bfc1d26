import type { Language } from "@hocvu/diagnostics";
import { Hono } from "hono";
import { createTextCheck } from "../build/check-text.ts";
import type { Workshop } from "../build/workshop.ts";
import { courseRoutes } from "../course/course-routes.ts";
import { courseName } from "../editing/course-name.ts";
import { editorRoutes } from "../editing/editor-routes.ts";
import { formRoutes } from "../forms/form-routes.ts";
import { importRoutes } from "../importing/import-routes.ts";
import { judgeRoutes } from "../judging/judge-routes.ts";
import { lookRoutes } from "../page/look.ts";
import { pageRoutes } from "../page/page-routes.ts";
import { phoneName } from "../phone/addresses.ts";
import type { Door } from "../phone/door.ts";
import { keepDoor } from "../phone/door-keeper.ts";
import { phoneRoutes } from "../phone/phone-routes.ts";
import { printRoutes } from "../print/print-routes.ts";
import { reviewRoutes } from "../review/review-routes.ts";
import { createSources } from "../sources/sources.ts";
import { deedRoutes } from "./deed-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { eventRoutes } from "./event-routes.ts";
import type { Hub } from "./hub.ts";
import { inEditor } from "./in-editor.ts";
import { isLoopback, ownOrigin } from "./own-origin.ts";
import { playRoutes } from "./play.ts";
import { sourceRoutes } from "./source-routes.ts";
import type { UnderWay } from "./under-way.ts";

export interface AppOptions {
  readonly root: string;
  readonly host: string;
  /** Asked at by whoever may come from another machine. */
  readonly door: Door;
  readonly language: Language;
  readonly workshop: Workshop;
  readonly hub: Hub;
  /** Whether an editor may show it within its own window; not if left out. */
  readonly inEditor?: boolean | undefined;
  /** Ends what is still told. */
  readonly signal: AbortSignal;
  /** Knows which deeds are not done yet. */
  readonly underWay: UnderWay;
}

/** The whole preview as one function from request to response. */
export function createApp(options: AppOptions): Hono {
  const { root, host, door, language, workshop, hub, signal } = options;
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header("x-content-type-options", "nosniff");
    c.header("cross-origin-resource-policy", "same-origin");
    c.header("referrer-policy", "same-origin");
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
  });
  if (options.inEditor) app.use(inEditor());
  app.use(ownOrigin(host));
  app.use(options.underWay.watch);
  const sources = createSources(root);
  if (!isLoopback(host)) app.use(keepDoor(door, language));
  const heard = (runTime: string) => {
    for (const listener of hub.listeners) {
      if (listener.runTime === runTime) listener.send("heard", {});
    }
  };
  app.route("/", pageRoutes(language, courseName(root)));
  app.route("/", lookRoutes());
  app.route("/", eventRoutes(workshop, hub, signal));
  app.route("/", playRoutes(workshop));
  app.route("/", deskRoutes(workshop, { heard }));
  app.route("/", deedRoutes(root));
  app.route("/", printRoutes(root, language));
  app.route("/", reviewRoutes(root));
  app.route("/", courseRoutes(root, workshop));
  app.route("/", sourceRoutes(sources, courseName(root)));
  app.route("/", phoneRoutes(door, phoneName(host)));
  app.route("/", editorRoutes(workshop, createTextCheck(root)));
  app.route("/", formRoutes(root, sources));
  app.route("/", importRoutes(root));
  app.route("/", judgeRoutes(signal));
  app.notFound((c) => c.text("", 404));
  return app;
}
