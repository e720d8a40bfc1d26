import { randomUUID } from "node:crypto";
import { isAnnounced, isId } from "@hocvu/model";
import { themeStyle } from "@hocvu/targets";
import { type Context, Hono } from "hono";
import { currentContest } from "../../contest/current-contest.ts";
import {
  contestantByCode,
  enterContest,
  hashOfCode,
  newCode,
  sessionFor,
} from "../../contest/entry.ts";
import { readGiven } from "../../contest/facts.ts";
import { issuedCode, prefilled } from "../../contest/issued-codes.ts";
import { enterByDoor } from "../../contest/own-door.ts";
import { type CourseModels, sharedModels } from "../../courses/current-course.ts";
import { openCourse } from "../../courses/open-course.ts";
import { type Language, languageOf } from "../../http/language.ts";
import { limitRate } from "../../http/rate-limit.ts";
import { randomToken } from "../../secrets/digest.ts";
import type { Service } from "../../service.ts";
import { answerPage } from "../shared/answer.ts";
import { atDesk, type Desk, deskOf } from "../shared/desk.ts";
import { field, isUuid, readForm, wholeNumber } from "../shared/form.ts";
import { asLanguage, wordsIn } from "../shared/language.ts";
import { languageSwitch } from "../shared/language-switch.ts";
import { layOut, type Notice } from "../shared/layout.ts";
import { html, type Markup } from "../shared/markup.ts";
import { whoAsks } from "../shared/who.ts";
import { type Shown, showContestant } from "./contestant-page.ts";
import { entryForm } from "./entry-form.ts";
import { posterMarkup, qrDrawing, shareDrawing } from "./poster.ts";
import { rankingMarkup } from "./ranking-page.ts";
import { addressOf, type ContestScene, contestScene, hasDoor, takesEntries } from "./scene.ts";
import { courseName, rankingLink, rulesSections, whenSection } from "./sections.ts";
import { drawsPictures, pictureOf } from "./share-picture.ts";

/** A whole school enters from one address; a flood is held up. */
const ENTRIES = { burst: 400, perSecond: 4 };
/** Whoever guesses codes is held up sooner. */
const RETURNS = { burst: 150, perSecond: 1 };

/** Pages of contests: for everybody, and by the service's own door. Names, facts and codes stand in forms, in no address. */
export function contestRoutes(service: Service): Hono {
  const app = new Hono();
  const models = sharedModels(service.store.db);
  const limited = (name: string, rate: typeof ENTRIES) => limitRate(service, name, rate);
  app.use("/contest/:course/enter", limited("contest-enter", ENTRIES));
  app.use("/contest/:course/back", limited("contest-back", RETURNS));

  const open = async (c: Context, language: Language): Promise<ContestScene | undefined> => {
    const id = c.req.param("course") ?? "";
    const current = isId(id) ? await currentContest(service, models, id) : undefined;
    return current && contestScene(service, current, language);
  };
  const page = async (c: Context, answer: (scene: ContestScene) => Promise<Response>) => {
    const scene = await open(c, languageFor(c));
    return scene ? answer(scene) : c.notFound();
  };

  app.get("/contest/:course", (c) => page(c, async (scene) => doorPage(scene)));
  app.get("/contest/:course/ranking", (c) =>
    page(c, async (scene) => {
      const number = wholeNumber(c.req.query("page") ?? "", 1, 1_000_000) ?? 1;
      const main = html`<p class="eyebrow">${courseName(scene)}</p>${await rankingMarkup(scene, number)}`;
      return answerPublic(scene, scene.said.ranking, main, { room: "ranking" });
    }),
  );
  app.get("/contest/:course/poster", (c) =>
    page(c, async (scene) =>
      answerPublic(scene, scene.course.title, posterMarkup(scene), {
        room: "poster",
        look: "poster",
      }),
    ),
  );
  app.get("/contest/:course/theme.css", (c) =>
    page(c, async ({ course }) =>
      c.body(themeStyle(course.theme), 200, {
        "content-type": "text/css; charset=utf-8",
        "cache-control": "public, max-age=300",
      }),
    ),
  );
  app.get("/contest/:course/qr.svg", (c) =>
    page(c, async ({ course }) =>
      drawing(c, await qrDrawing(`${service.publicUrl}${addressOf(course.id)}`)),
    ),
  );
  app.get("/contest/:course/share.svg", (c) =>
    page(c, async (scene) => drawing(c, shareDrawing(scene))),
  );
  app.get("/contest/:course/share.png", (c) =>
    page(c, async (scene) => {
      const picture = await pictureOf(shareDrawing(scene));
      return picture
        ? c.body(new Uint8Array(picture), 200, {
            "content-type": "image/png",
            "cache-control": "public, max-age=300",
          })
        : c.notFound();
    }),
  );
  app.post("/contest/:course/enter", async (c) => {
    const form = await readForm(c);
    return page(c, (scene) => enterHere(c, scene, form));
  });
  app.post("/contest/:course/back", async (c) => {
    const form = await readForm(c);
    return page(c, (scene) => comeBack(scene, form));
  });

  // In the name of a launch, or of whoever came in by the door.
  app.on(["GET", "POST"], "/contest/:course/mine", (c) =>
    atDesk(service, c, async (desk) => {
      const scene = await open(c, desk.language);
      return scene ? showContestant(desk, scene) : c.notFound();
    }),
  );
  app.post("/contest/:course/join", (c) =>
    atDesk(service, c, async (desk) => {
      const scene = await open(c, desk.language);
      return scene && (await isAt(desk, scene)) ? join(desk, scene) : c.notFound();
    }),
  );
  app.post("/contest/:course/play", (c) =>
    atDesk(service, c, async (desk) => {
      const scene = await open(c, desk.language);
      return scene && (await isAt(desk, scene)) ? play(desk) : c.notFound();
    }),
  );
  return app;
}

/** What a launch of a contest's course opens for a learner; undefined where the course has none. */
export async function contestOfLaunch(
  service: Service,
  models: CourseModels,
  courseId: string,
  desk: Desk,
): Promise<Response | undefined> {
  const current = await currentContest(service, models, courseId);
  return current && showContestant(desk, contestScene(service, current, desk.language));
}

function languageFor(c: Context): Language {
  return asLanguage(c.req.query("lang")) ?? languageOf(c.req.header("accept-language"));
}

function doorPage(
  scene: ContestScene,
  given?: Shown["given"],
  notice?: Notice,
  status: 200 | 400 | 409 = 200,
): Response {
  const { said, contest, phase, course } = scene;
  const takesIn = hasDoor(contest) && takesEntries(scene);
  const entry = given?.form.get("entry") ?? randomUUID();
  const issued = given?.form.get("issued");
  const hidden = html`<input type="hidden" name="entry" value="${entry}"><input type="hidden" name="lang" value="${scene.language}">${
    issued && html`<input type="hidden" name="issued" value="${issued}">`
  }`;
  const main = html`${whenSection(scene)}
${phase === "closed" && rankingLink(scene)}
${
  takesIn
    ? html`<section><h2>${said.enter}</h2>${entryForm(scene, `${addressOf(course.id, "enter")}?lang=${scene.language}`, hidden, given)}</section>`
    : !hasDoor(contest) && html`<p>${said.byPlatform}</p>`
}
${hasDoor(contest) && isAnnounced(contest) && backSection(scene)}
${rulesSections(scene, takesIn)}
${phase !== "closed" && rankingLink(scene)}`;
  return answerPublic(scene, course.title, main, { notice, status });
}

function backSection({ said, course, language }: ContestScene): Markup {
  return html`<section><h2>${said.back}</h2><p>${said.backText}</p>
<form class="row" method="post" action="${addressOf(course.id, "back")}?lang=${language}">
<label class="grow">${said.code}<input type="text" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required></label>
<button class="button">${said.goBack}</button></form></section>`;
}

interface PublicSheet {
  /** What stands behind the contest's address. */
  readonly room?: string;
  readonly look?: string;
  readonly notice?: Notice | undefined;
  readonly status?: 200 | 400 | 409;
}

/** A page for everybody. */
function answerPublic(
  scene: ContestScene,
  title: string,
  main: Markup,
  { room = "", look = "column", notice, status = 200 }: PublicSheet = {},
): Response {
  const { language, course } = scene;
  const words = wordsIn(language);
  const here = addressOf(course.id, room);
  const languages = languageSwitch(
    words,
    language,
    (other, name) =>
      html`<a class="quiet" lang="${other}" href="${here}?lang=${other}">${name}</a>`,
  );
  const picture = addressOf(course.id, "share.png");
  const card = {
    title: course.title,
    description: scene.span,
    picture: drawsPictures() ? `${scene.service.publicUrl}${picture}` : undefined,
  };
  const theme = course.theme && addressOf(course.id, "theme.css");
  const sheet = { language, words, title, languages, notice, main, look, card, theme };
  return answerPage(layOut(sheet), "nobody", status);
}

function drawing(c: Context, svg: string): Response {
  return c.body(svg, 200, {
    "content-type": "image/svg+xml; charset=utf-8",
    "cache-control": "public, max-age=300",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}

/** Somebody enters by the door. Sent twice, the form enters once, and the second answer tells a code that works. */
async function enterHere(
  c: Context,
  scene: ContestScene,
  form: URLSearchParams,
): Promise<Response> {
  const { service, contest, said, course, language } = scene;
  if (!hasDoor(contest) || !takesEntries(scene)) return doorPage(scene);
  // What another site's page sends is nobody's wish.
  if (/cross-site/.test(c.req.header("sec-fetch-site") ?? "")) return doorPage(scene);
  const given = readGiven(contest, form);
  const entry = field(form, "entry");
  const kept = { form, faults: given.faults };
  if (given.faults.size > 0 || !isUuid(entry)) {
    return doorPage(scene, kept, { kind: "bad", text: said.correct }, 400);
  }
  const issued = field(form, "issued");
  const mine = issued === "" ? undefined : await issuedCode(service, course.id, issued);
  const { token, session } = await enterByDoor(service, course.id, entry, given.name, language);
  // Whom the organiser gave a code comes back by that one.
  const code = mine ? issued : newCode();
  const door = { courseId: course.id, learnerId: session.learner_id, linkId: session.link_id };
  const entered = await enterContest(service, contest, door, given, code);
  if (entered === "taken") {
    await service.store.db.deleteFrom("learner").where("id", "=", session.learner_id).execute();
    return doorPage(scene, kept, { kind: "bad", text: said.taken }, 409);
  }
  const hash = hashOfCode(service, code);
  await service.store.db
    .updateTable("contestant")
    .set({ code_hash: hash })
    .where("id", "=", entered.id)
    .execute();
  if (mine) {
    await service.store.db.deleteFrom("issued_code").where("code_hash", "=", hash).execute();
  }
  const desk = deskOf(service, { ...session, token }, new URLSearchParams(), language, []);
  return showContestant(desk, scene, { code });
}

async function comeBack(scene: ContestScene, form: URLSearchParams): Promise<Response> {
  const { service, course, language, said } = scene;
  const code = field(form, "code").slice(0, 40);
  const found = await contestantByCode(service, course.id, code);
  const issued = found ? undefined : await issuedCode(service, course.id, code);
  if (issued && hasDoor(scene.contest) && takesEntries(scene)) {
    const first = prefilled(scene.contest, issued);
    first.set("issued", code);
    const kept = { form: first, faults: new Map() };
    return doorPage(scene, kept, { kind: "good", text: said.codeFirst });
  }
  if (!found) {
    const text = issued ? said.phases[scene.phase] : said.codeWrong;
    return doorPage(scene, undefined, { kind: "bad", text }, 400);
  }
  const token = randomToken();
  await sessionFor(service, found, language, token);
  const who = await whoAsks(service, `Bearer ${token}`, form);
  if (!who) return doorPage(scene, undefined, { kind: "bad", text: said.codeWrong }, 400);
  return showContestant(deskOf(service, who, new URLSearchParams(), language, []), scene);
}

/** Whether the session was let in to this very course. */
async function isAt({ service, who }: Desk, { course }: ContestScene): Promise<boolean> {
  const link = await service.store.db
    .selectFrom("resource_link")
    .select("course_id")
    .where("id", "=", who.link_id)
    .executeTakeFirst();
  return link?.course_id === course.id && who.role === "learner";
}

/** Somebody enters who came by a launch. */
async function join(desk: Desk, scene: ContestScene): Promise<Response> {
  const { service, who, form } = desk;
  const { contest, said, course } = scene;
  if (!takesEntries(scene)) return showContestant(desk, scene);
  const given = readGiven(contest, form);
  const kept = { form, faults: given.faults };
  if (given.faults.size > 0) {
    return showContestant(desk, scene, {
      given: kept,
      notice: { kind: "bad", text: said.correct },
    });
  }
  const door = { courseId: course.id, learnerId: who.learner_id, linkId: who.link_id };
  const entered = await enterContest(service, contest, door, given, newCode());
  if (entered === "taken") {
    return showContestant(desk, scene, { given: kept, notice: { kind: "bad", text: said.taken } });
  }
  return showContestant(desk, scene);
}

async function play({ service, who, frames, form }: Desk): Promise<Response> {
  const link = await service.store.db
    .selectFrom("resource_link")
    .selectAll()
    .where("id", "=", who.link_id)
    .executeTakeFirstOrThrow();
  const part = field(form, "part") === "exam" ? "exam" : link.part;
  return openCourse({ ...who, reviewOf: null, framedBy: frames }, { ...link, part }, service);
}
