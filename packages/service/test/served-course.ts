import type { Course } from "@hocvu/model";
import { Hono } from "hono";
import { courses } from "../src/courses/course-routes.ts";
import { openCourse } from "../src/courses/open-course.ts";
import { publishFolder } from "../src/courses/watch-courses.ts";
import { createApp } from "../src/http/app.ts";
import type { Room } from "../src/http/room.ts";
import { learning } from "../src/learning/learning-room.ts";
import { pagesRoom } from "../src/pages/pages-room.ts";
import { listen } from "../src/serve/listen.ts";
import type { Service } from "../src/service.ts";
import type { Store } from "../src/store/open-store.ts";
import { lastAsked } from "./asked.ts";
import { openFreshPglite } from "./fresh-pglite.ts";
import { addLink, launch, testService } from "./sample.ts";

export { openFreshPglite, type Store };

/** A service that runs, with a door for tests in the place of a platform: whoever opens it is launched. */
export interface ServedCourse {
  readonly service: Service;
  readonly address: string;
  /** Publishes the course folder; its id. */
  publish(folder: string): Promise<string>;
  /** A place of a course, as a teacher put it into a platform. */
  link(course: string, part?: string): Promise<string>;
  /** The course with the questions of somebody's last attempt as they were asked there, with its letters. */
  asked(learner: string): Promise<Course>;
  /** Where somebody is launched from. */
  door(link: string, learner: string, hours?: number): string;
  close(): Promise<void>;
}

/** The service on `store`, at a port that the system chooses; a closed one opens again where it was with `port`. */
export async function openServedCourse(store: Store, port = 0): Promise<ServedCourse> {
  const door: Room = {
    name: "door",
    routes(service) {
      const app = new Hono();
      app.get("/door", async (c) => {
        const { link: id = "", learner: learnerId = "", hours = "12" } = c.req.query();
        const { token } = await launch(store, id, { learnerId, hours: Number(hours) });
        const link = await store.db
          .selectFrom("resource_link")
          .selectAll()
          .where("id", "=", id)
          .executeTakeFirstOrThrow();
        const session = await store.db
          .selectFrom("session")
          .selectAll()
          .where("learner_id", "=", learnerId)
          .orderBy("created_at", "desc")
          .executeTakeFirstOrThrow();
        return openCourse({ ...session, token, reviewOf: null, framedBy: [] }, link, service);
      });
      return app;
    },
  };
  const service = { ...testService(store), publicUrl: "" };
  const app = createApp(service, [courses, learning, pagesRoom(), door]);
  const listening = await listen(app, "127.0.0.1", port);
  const address = `http://127.0.0.1:${listening.port}`;
  Object.assign(service, { publicUrl: address });
  return {
    service,
    address,
    async publish(folder) {
      const { published, diagnostics } = await publishFolder(service, folder);
      if (!published) throw new Error(JSON.stringify(diagnostics));
      return published.course;
    },
    link: (course, part) => addLink(store, course, part),
    asked: (learner) => lastAsked(store, learner),
    door: (link, learner, hours = 12) =>
      `${address}/door?link=${link}&learner=${learner}&hours=${hours}`,
    close: () => listening.drain(),
  };
}
