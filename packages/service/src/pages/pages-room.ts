import { Hono } from "hono";
import type { Room } from "../http/room.ts";
import type { Service } from "../service.ts";
import { CODES_PATH, LARGEST_LIST } from "./admin/contest/codes.ts";
import { adminRoutes } from "./admin/routes.ts";
import { contestRoutes } from "./contest/routes.ts";
import { mineRoutes } from "./learner/routes.ts";
import type { PagesOptions } from "./options.ts";
import { lookRoutes } from "./shared/look.ts";
import { teachRoutes } from "./teacher/routes.ts";

/** Pages for people: administrators (`/admin`), teachers (`/teach`), learners (`/mine`), contestants (`/contest`). */
export function pageRoutes(service: Service, options: PagesOptions = {}): Hono {
  return new Hono()
    .route("/", lookRoutes())
    .route("/", adminRoutes(service, options))
    .route("/", teachRoutes(service))
    .route("/", mineRoutes(service))
    .route("/", contestRoutes(service));
}

export function pagesRoom(options: PagesOptions = {}): Room {
  return {
    name: "pages",
    routes: (service) => pageRoutes(service, options),
    bodies: { [CODES_PATH]: LARGEST_LIST },
  };
}
