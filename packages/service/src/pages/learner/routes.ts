import { Hono } from "hono";
import type { Service } from "../../service.ts";
import { atDesk } from "../shared/desk.ts";
import { showCourse } from "../shared/show-course.ts";
import { showMine } from "./mine.ts";

/** A learner's own page. Opened by a form, as the session's token stands in no address. */
export function mineRoutes(service: Service): Hono {
  const app = new Hono();
  app.on(["GET", "POST"], "/mine", (c) => atDesk(service, c, showMine));
  app.on(["GET", "POST"], "/mine/course", (c) => atDesk(service, c, showCourse));
  return app;
}
