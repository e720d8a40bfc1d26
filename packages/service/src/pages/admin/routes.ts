import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { type Language, languageOf } from "../../http/language.ts";
import { limitRate } from "../../http/rate-limit.ts";
import type { Service } from "../../service.ts";
import type { PagesOptions } from "../options.ts";
import { readForm } from "../shared/form.ts";
import { asLanguage, wordsIn } from "../shared/language.ts";
import { timesIn } from "../shared/times.ts";
import { addConsumerKey, showAddConsumer } from "./add-consumer.ts";
import { addPlatform, choosePlatform, showAddPlatform } from "./add-platform.ts";
import { showAudit } from "./audit.ts";
import { renewConsumerSecret } from "./consumer.ts";
import { CODES_PATH, readUpload, takeCodes, withdrawAllCodes } from "./contest/codes.ts";
import { answerList } from "./contest/list.ts";
import { sayTruth, showContest, showContests } from "./contest/overview.ts";
import { exportPeople, judgeContestant, showContestantOf, showPeople } from "./contest/people.ts";
import { regradeQuestion } from "./contest/regrading.ts";
import { showSigns } from "./contest/signs.ts";
import { downloadResults, makePublishKey, revokePublishKey, showCourses } from "./courses.ts";
import { answerClosed, answerForged, enter, showEnter } from "./enter.ts";
import { rotateKey, showKeys } from "./keys.ts";
import { deleteLearner, exportLearner, findLearners, showLearner } from "./learners.ts";
import { giveUpScore, resendAllScores, resendScore, showOutbox } from "./outbox.ts";
import { runSelfTest, showOverview } from "./overview.ts";
import { addDeployment, changePlatform, decidePlatform, showPlatform } from "./platform.ts";
import { showPlatforms } from "./platforms.ts";
import { type AdminScene, answerNowhere } from "./scene.ts";
import { endSession, findSession, isOurForm } from "./session.ts";

/** Of one address: an administrator follows a link once, and nobody guesses one. */
const ENTRIES = { burst: 20, perSecond: 0.2 };

type Answerer = (scene: AdminScene) => Promise<Response>;

const READ: Readonly<Record<string, Answerer>> = {
  "/admin": showOverview,
  "/admin/platforms": showPlatforms,
  "/admin/platforms/add": choosePlatform,
  "/admin/platforms/add/lti-1.1": showAddConsumer,
  "/admin/platforms/add/:kind": showAddPlatform,
  "/admin/platforms/:id": showPlatform,
  "/admin/courses": showCourses,
  "/admin/contests": showContests,
  "/admin/contests/:course": showContest,
  "/admin/contests/:course/people": showPeople,
  "/admin/contests/:course/people/:id": showContestantOf,
  "/admin/contests/:course/signs": showSigns,
  "/admin/outbox": showOutbox,
  "/admin/learners": findLearners,
  "/admin/learners/:id": showLearner,
  "/admin/keys": showKeys,
  "/admin/audit": showAudit,
};

const CHANGE: Readonly<Record<string, Answerer>> = {
  "/admin/sign-out": signOut,
  "/admin/self-test": runSelfTest,
  "/admin/platforms/add/lti-1.1": addConsumerKey,
  "/admin/platforms/add/:kind": addPlatform,
  "/admin/platforms/:id/decide": decidePlatform,
  "/admin/platforms/:id/change": changePlatform,
  "/admin/platforms/:id/deployments": addDeployment,
  "/admin/platforms/:id/secret": renewConsumerSecret,
  "/admin/courses/publish-keys": makePublishKey,
  "/admin/courses/results": downloadResults,
  "/admin/courses/publish-keys/revoke": revokePublishKey,
  "/admin/contests/:course/truth": sayTruth,
  "/admin/contests/:course/regrade": regradeQuestion,
  "/admin/contests/:course/codes/withdraw": withdrawAllCodes,
  "/admin/contests/:course/list": answerList,
  "/admin/contests/:course/export": exportPeople,
  // By a form, as names stand in no address.
  "/admin/contests/:course/people": showPeople,
  "/admin/contests/:course/people/:id/disqualify": judgeContestant,
  "/admin/contests/:course/people/:id/reinstate": judgeContestant,
  "/admin/outbox/resend": resendScore,
  "/admin/outbox/resend-all": resendAllScores,
  "/admin/outbox/give-up": giveUpScore,
  // By a form, as names stand in no address.
  "/admin/learners": findLearners,
  "/admin/learners/:id/export": exportLearner,
  "/admin/learners/:id/delete": deleteLearner,
  "/admin/keys/rotate": rotateKey,
};

export function adminRoutes(service: Service, options: PagesOptions): Hono {
  const app = new Hono();
  app.use("/admin/enter", limitRate(service, "admin", ENTRIES));
  app.get("/admin/enter", (c) => showEnter(c, languageFor(c)));
  app.post("/admin/enter", async (c) => enter(service, c, languageFor(c), await readForm(c)));
  for (const [path, answer] of Object.entries(READ)) {
    app.get(path, async (c) => {
      const language = asLanguage(c.req.query("lang"));
      if (language) return rememberLanguage(c, language);
      const scene = await sceneOf(service, options, c, new URLSearchParams());
      return scene ? answer(scene) : answerClosed(languageFor(c));
    });
  }
  for (const [path, answer] of Object.entries(CHANGE)) {
    app.post(path, async (c) => {
      const form = await readForm(c);
      const scene = await sceneOf(service, options, c, form);
      if (!scene) return answerClosed(languageFor(c));
      if (!isOurForm(scene.session, form, c.req.header("sec-fetch-site"))) {
        return answerForged(scene);
      }
      return answer(scene);
    });
  }
  // Of a file that may be large nothing is read before it is known who sends it.
  app.post(`${CODES_PATH}:course`, async (c) => {
    const scene = await sceneOf(service, options, c, new URLSearchParams());
    if (!scene) return answerClosed(languageFor(c));
    const { form, file } = await readUpload(c);
    if (!isOurForm(scene.session, form, c.req.header("sec-fetch-site"))) {
      return answerForged(scene);
    }
    return takeCodes({ ...scene, form }, file);
  });
  app.all("/admin/*", async (c) => {
    const scene = await sceneOf(service, options, c, new URLSearchParams());
    return scene ? answerNowhere(scene) : answerClosed(languageFor(c));
  });
  return app;
}

async function sceneOf(
  service: Service,
  options: PagesOptions,
  c: Context,
  form: URLSearchParams,
): Promise<AdminScene | undefined> {
  const session = await findSession(service, c);
  if (!session) return undefined;
  const language = languageFor(c);
  const [words, times] = [wordsIn(language), timesIn(language)];
  return { c, service, options, session, language, words, times, form };
}

/** What was chosen with the switch, else what the browser prefers. */
function languageFor(c: Context): Language {
  return asLanguage(getCookie(c, "hocvu-lang")) ?? languageOf(c.req.header("accept-language"));
}

function rememberLanguage(c: Context, language: Language): Response {
  setCookie(c, "hocvu-lang", language, {
    path: "/admin",
    sameSite: "Lax",
    httpOnly: true,
    maxAge: 31_536_000,
  });
  return c.redirect(c.req.path, 303);
}

async function signOut(scene: AdminScene): Promise<Response> {
  await endSession(scene.service, scene.c, scene.session);
  return scene.c.redirect("/admin", 303);
}
