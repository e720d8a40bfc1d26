import { type Context, Hono } from "hono";
import { courseModels } from "../courses/current-course.ts";
import { limitRate } from "../http/rate-limit.ts";
import type { Room } from "../http/room.ts";
import type { Service } from "../service.ts";
import { checkAnswer } from "./check-answer.ts";
import { closeAttempt } from "./close-attempt.ts";
import { examView } from "./exam-view.ts";
import { practise } from "./practise.ts";
import { readProgress, saveProgress } from "./progress.ts";
import {
  BadRequest,
  readAnswers,
  readCount,
  readFields,
  readId,
  readResponse,
  readShare,
  readState,
  readUuid,
  readWriter,
} from "./read-body.ts";
import { saveAnswers, saveAnswersOf } from "./save-answers.ts";
import { type Sitter, sitterOf } from "./sitter.ts";
import { startAttempt } from "./start-attempt.ts";

/** A learner who types is saved twice a second at most; a class behind one address has a token each. */
const RATE = { burst: 60, perSecond: 5 };

/** What the player asks: everything under `/api/`, in the name of a launch whose token stands in the `Authorization` header. */
export const learning: Room = { name: "learning", routes: learningRoutes };

export function learningRoutes(service: Service): Hono {
  const {
    store: { db },
    now,
  } = service;
  const models = courseModels(db);
  const app = new Hono<{ Variables: { sitter: Sitter } }>();
  const view = async (c: Context<{ Variables: { sitter: Sitter } }>) =>
    c.json(await examView(db, models, c.get("sitter"), now()));

  app.use(
    "/api/*",
    limitRate(service, "learn", RATE, ({ headers }) => headers.get("authorization") ?? undefined),
  );
  app.use("/api/*", async (c, next) => {
    c.header("cache-control", "no-store");
    return next();
  });
  app.put("/api/exam/answers", async (c) => {
    const { sitting, answers } = await readFields(c.req.raw);
    const [attempt, sent] = [readUuid(sitting), readAnswers(answers)];
    const outcome = await saveAnswersOf(db, c.req.header("authorization"), attempt, sent, now());
    if (!outcome) return c.json({ error: "unauthorized" }, 401);
    return outcome === "saved" ? c.json({}) : c.json({ error: "over" }, 409);
  });
  app.use("/api/*", async (c, next) => {
    const sitter = await sitterOf(db, c.req.header("authorization"), now());
    if (!sitter) return c.json({ error: "unauthorized" }, 401);
    c.set("sitter", sitter);
    return next();
  });

  app.get("/api/progress", async (c) => {
    const { name, role } = c.get("sitter");
    const kept = await readProgress(db, c.get("sitter"));
    return c.json({ ...kept, name: name ?? "", teaches: role === "teacher" });
  });
  app.put("/api/progress", async (c) => {
    const body = await readFields(c.req.raw);
    const next = {
      state: readState(body.state),
      revision: readCount(body.revision),
      share: readShare(body.share),
      writer: readWriter(body.writer),
      turn: readCount(body.turn ?? 0),
    };
    const saved = await saveProgress(db, models, c.get("sitter"), next, now());
    return "conflict" in saved ? c.json(saved.conflict, 409) : c.json(saved);
  });

  app.get("/api/exam", view);
  app.post("/api/exam", async (c) => {
    const { courseId, version } = c.get("sitter");
    const model = await models.at(courseId, version);
    const begun = model && (await startAttempt(db, model, c.get("sitter"), now()));
    return begun === "begun" ? view(c) : c.json({ error: "no_tries" }, 403);
  });
  app.post("/api/exam/check", async (c) => {
    const body = await readFields(c.req.raw);
    const [sitting, id] = [readUuid(body.sitting), readId(body.id)];
    const answers = readAnswers(body.answers);
    await saveAnswers(db, c.get("sitter"), sitting, answers, now());
    const checked = await checkAnswer(db, models, c.get("sitter"), sitting, id, now());
    return checked ? view(c) : c.json({ error: "not_now" }, 409);
  });
  app.post("/api/exam/submit", async (c) => {
    const body = await readFields(c.req.raw);
    const sitting = readUuid(body.sitting);
    await saveAnswers(db, c.get("sitter"), sitting, readAnswers(body.answers), now());
    const own = await closeAttempt(db, models, sitting, "learner", now(), c.get("sitter"));
    if (!own) return c.json({ error: "not_found" }, 404);
    return view(c);
  });

  app.post("/api/practice", async (c) => {
    const body = await readFields(c.req.raw);
    const [id, response] = [readId(body.id), readResponse(body.response)];
    if (response.every((part) => part.trim() === "")) throw new BadRequest();
    const item = await practise(db, models, c.get("sitter"), id);
    if (item === "busy") return c.json({ error: "exam_open" }, 409);
    return item ? c.json({ item }) : c.json({ error: "not_found" }, 404);
  });

  app.onError((error, c) => {
    if (error instanceof BadRequest) return c.json({ error: "bad_request" }, 400);
    throw error;
  });
  return app as unknown as Hono;
}
