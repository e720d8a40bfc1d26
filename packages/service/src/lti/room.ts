import { type Context, Hono } from "hono";
import { languageOf } from "../http/language.ts";
import type { Rate } from "../http/rate.ts";
import { limitRate } from "../http/rate-limit.ts";
import type { Room } from "../http/room.ts";
import { answerChoice } from "./deep-link/answer.ts";
import { offerChoices } from "./deep-link/offer.ts";
import { KeySets } from "./key-set.ts";
import { receive } from "./launch.ts";
import type { OpenPart } from "./launched.ts";
import { isLegacy, receiveLegacy } from "./legacy/launch.ts";
import { login } from "./login.ts";
import { refusalPage } from "./refusal-page.ts";
import { LaunchRefused } from "./refused.ts";
import { register } from "./register.ts";
import { openResource } from "./resource-launch.ts";
import { publicKeys } from "./tool-keys.ts";

export interface LtiOptions {
  readonly openPart: OpenPart;
  /** Logins and launches of one address: a whole school may be behind it. */
  readonly launches?: Rate;
  /** Registrations of one address. */
  readonly registrations?: Rate;
}

const LAUNCHES: Rate = { burst: 3000, perSecond: 50 };
const REGISTRATIONS: Rate = { burst: 10, perSecond: 0.1 };

/** The doors of LTI. */
export function ltiRoom(options: LtiOptions): Room {
  const { openPart, launches = LAUNCHES, registrations = REGISTRATIONS } = options;
  return {
    name: "lti",
    routes(service) {
      const routes = new Hono();
      const keySets = new KeySets(service);
      const guarded = (answer: (c: Context) => Promise<Response>) => async (c: Context) => {
        try {
          return await answer(c);
        } catch (error) {
          if (!(error instanceof LaunchRefused)) throw error;
          const { refusal, detail } = error;
          service.log("launch refused", { refusal, detail, path: c.req.path });
          return refusalPage(error, languageOf(c.req.header("accept-language")));
        }
      };
      routes.use("/lti/*", limitRate(service, "launch", launches));
      routes.on(
        ["GET", "POST"],
        "/lti/login",
        guarded((c) => login(c, service)),
      );
      const launch = guarded(async (c) => {
        const received = await receive(c, service, keySets);
        if (received instanceof Response) return received;
        const { type } = received.message;
        if (type === "LtiDeepLinkingRequest") {
          return offerChoices(received, service, c.req.header("accept-language"));
        }
        return openResource(received, service, openPart, c.req.header("accept-language"));
      });
      const legacy = guarded(async (c) =>
        openResource(
          await receiveLegacy(c, service),
          service,
          openPart,
          c.req.header("accept-language"),
        ),
      );
      routes.post("/lti/launch", async (c) => ((await isLegacy(c)) ? legacy(c) : launch(c)));
      routes.post("/lti/deep-link", launch);
      routes.post(
        "/lti/deep-link/choose",
        guarded(async (c) => answerChoice(service, new URLSearchParams(await c.req.text()))),
      );
      routes.get("/lti/jwks", async (c) =>
        c.json(await publicKeys(service), 200, { "cache-control": "public, max-age=3600" }),
      );
      routes.use("/lti/register", limitRate(service, "register", registrations));
      routes.get("/lti/register", (c) => register(c, service));
      return routes;
    },
  };
}
