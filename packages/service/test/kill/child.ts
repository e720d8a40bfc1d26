import { Hono } from "hono";
import { courseModels } from "../../src/courses/current-course.ts";
import { createApp } from "../../src/http/app.ts";
import type { Room } from "../../src/http/room.ts";
import { learning } from "../../src/learning/learning-room.ts";
import { sweepAttempts } from "../../src/learning/sweep-attempts.ts";
import { listen } from "../../src/serve/listen.ts";
import { openPglite, openPostgres } from "../../src/store/open-store.ts";
import { launch, testService } from "../people.ts";

/** The service as a process of its own, to be killed. Says its port once it listens. */
export interface ChildSettings {
  /** The address of a PostgreSQL, or a folder of the embedded database. */
  readonly database: string;
  /** How far its clock is ahead, in milliseconds. */
  readonly ahead: number;
}

const { database, ahead } = JSON.parse(process.argv[2] ?? "") as ChildSettings;
const store = await (database.startsWith("postgres:")
  ? openPostgres(database)
  : openPglite(database));
const now = () => new Date(Date.now() + ahead);

/** What tests need besides: people who come in, attempts that are closed now, and a look at the tables. */
const desk: Room = {
  name: "desk",
  routes: ({ log }) =>
    new Hono()
      .post("/desk/enter/:link", async (c) => c.json(await launch(store, c.req.param("link"))))
      .post("/desk/sweep", async (c) => {
        await sweepAttempts(store.db, courseModels(store.db), now(), log);
        return c.json({});
      })
      .get("/desk/look/:learner", async (c) => {
        const learner = c.req.param("learner");
        const of = (table: "attempt" | "score") =>
          store.db.selectFrom(table).selectAll().where("learner_id", "=", learner).execute();
        return c.json({ attempts: await of("attempt"), scores: await of("score") });
      }),
};

const service = testService(store, now);
const { port } = await listen(createApp(service, [learning, desk]), "127.0.0.1", 0);
process.stdout.write(`${port}\n`);
