import { Hono } from "hono";
import { sql } from "kysely";
import type { Room } from "./room.ts";

/** `/healthz`: the process answers. `/readyz`: so does its database. */
export const health: Room = {
  name: "health",
  routes(service) {
    const routes = new Hono();
    routes.get("/healthz", (c) => c.text("ok"));
    routes.get("/readyz", async (c) => {
      try {
        await sql`select 1 from platform limit 1`.execute(service.store.db);
        return c.text("ready");
      } catch {
        return c.text("the database does not answer", 503);
      }
    });
    return routes;
  },
};
