import { Hono } from "hono";
import type { Service } from "../../service.ts";
import { answerDesk, atDesk, type Desk } from "../shared/desk.ts";
import { html } from "../shared/markup.ts";
import { showCourse } from "../shared/show-course.ts";
import { allowAttempt, allowLaterTime, allowTime } from "./allow.ts";
import { showClass } from "./class.ts";
import { answerCsv } from "./class-csv.ts";
import { setCorrection, takeCorrectionBack } from "./correction.ts";
import { setMark, showAnswer } from "./marking/answer.ts";
import { showQueue } from "./marking/queue.ts";
import { showPerson } from "./person.ts";
import { setProgress } from "./progress.ts";

const ROUTES: Readonly<Record<string, (desk: Desk) => Promise<Response>>> = {
  "/teach": (desk) => showClass(desk),
  "/teach/class.csv": answerCsv,
  "/teach/course": showCourse,
  "/teach/progress": setProgress,
  "/teach/marking": showQueue,
  "/teach/marking/answer": showAnswer,
  "/teach/marking/mark": setMark,
  "/teach/person": showPerson,
  "/teach/person/time": allowTime,
  "/teach/person/attempt": allowAttempt,
  "/teach/person/later-time": allowLaterTime,
  "/teach/person/correct": setCorrection,
  "/teach/person/withdraw": takeCorrectionBack,
};

/** A teacher's pages. Each is opened by a form, as the session's token stands in no address. */
export function teachRoutes(service: Service): Hono {
  const app = new Hono();
  for (const [path, answer] of Object.entries(ROUTES)) {
    app.on(["GET", "POST"], path, (c) =>
      atDesk(service, c, async (desk) =>
        desk.who.role === "teacher" ? answer(desk) : notTeacher(desk),
      ),
    );
  }
  return app;
}

function notTeacher(desk: Desk): Response {
  const { notTeacher, notTeacherText } = desk.words.closed;
  const main = html`<p>${notTeacherText}</p>`;
  return answerDesk(desk, { title: notTeacher, here: "/teach", main, status: 403 });
}
