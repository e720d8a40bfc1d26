import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { html } from "hono/html";
import { answerPage } from "../http/html-page.ts";
import { languageOf } from "../http/language.ts";
import type { Service } from "../service.ts";
import { REGISTER_WORDS } from "../words/register.ts";
import { originOf } from "./frames.ts";
import { object, text } from "./json.ts";
import { type OpenIdConfiguration, readConfiguration, speaksFor } from "./openid-configuration.ts";
import { RegistrationRefused } from "./registration-refused.ts";
import { TOOL_CONFIGURATION, toolConfiguration } from "./tool-configuration.ts";

/** Anybody may ask; so many wait at most, and none is launched before an administrator approved it. */
const MOST_PENDING = 100;

/** Dynamic registration (LTI dynamic registration 1.0): the platform opens this address, in a frame or a window. */
export async function register(c: Context, service: Service): Promise<Response> {
  const language = languageOf(c.req.header("accept-language"));
  const words = REGISTER_WORDS[language];
  const address = c.req.query("openid_configuration") ?? "";
  const page = (title: string, body: string, detail: string, frames: readonly string[]) =>
    answerPage({
      language,
      title,
      status: detail ? 400 : 200,
      framedBy: [...originOf(address), ...frames],
      body: html`<p>${body}</p>${detail ? html`<p><code>${detail}</code></p>` : ""}
<p><button id="close" type="button">${words.close}</button></p>`,
      script: CLOSE,
    });
  let frames: readonly string[] = [];
  try {
    await checkRoom(service);
    const configuration = await readConfiguration(service, address);
    frames = configuration.platform.frameOrigins;
    const answer = await send(service, configuration, c.req.query("registration_token"));
    const isNew = await keep(service, configuration, answer);
    service.log("platform registered", { issuer: configuration.issuer, isNew });
    return page(words.registered, isNew ? words.pending : words.known, "", frames);
  } catch (error) {
    if (!(error instanceof RegistrationRefused)) throw error;
    service.log("registration refused", { fault: error.fault, detail: error.detail });
    return page(words.refused, words.faults[error.fault], error.detail, frames);
  }
}

/** Dynamic registration 1.0, 3.7: the tool asks that its window be closed. */
const CLOSE = `
document.getElementById("close").addEventListener("click", () => {
  (window.opener || window.parent).postMessage({ subject: "org.imsglobal.lti.close" }, "*");
});
`;

async function checkRoom({ store }: Service): Promise<void> {
  const { count } = await store.db
    .selectFrom("platform")
    .select((select) => select.fn.countAll().as("count"))
    .where("status", "=", "pending")
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_PENDING) throw new RegistrationRefused("crowded", `${count}`);
}

interface Answer {
  readonly clientId: string;
  readonly deploymentId?: string;
}

async function send(
  service: Service,
  { registrationUrl, platform }: OpenIdConfiguration,
  token: string | undefined,
): Promise<Answer> {
  const answer = await service
    .fetch(registrationUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        // Brightspace gives no token, and refuses a header without one.
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(toolConfiguration(service.publicUrl, platform)),
    })
    .catch((error: unknown) => {
      throw new RegistrationRefused("refused", error instanceof Error ? error.message : "");
    });
  const said = await answer.text();
  if (!answer.ok) throw new RegistrationRefused("refused", `${answer.status} ${reasonIn(said)}`);
  const json = parse(said);
  const clientId = text(json.client_id, 255);
  if (!clientId) throw new RegistrationRefused("refused", "no client_id");
  const deploymentId = text(object(json[TOOL_CONFIGURATION]).deployment_id, 255);
  return { clientId, ...(deploymentId ? { deploymentId } : {}) };
}

/** What a refusal says: `error` and `error_description` of OAuth, or Canvas's `errors`. */
function reasonIn(said: string): string {
  const { error, error_description, errors } = parse(said);
  const reasons = [text(error), text(error_description)].filter((one) => one !== undefined);
  const shown = reasons.length > 0 ? reasons.join(": ") : errors ? JSON.stringify(errors) : said;
  return shown.slice(0, 500);
}

function parse(said: string) {
  try {
    return object(JSON.parse(said));
  } catch {
    return {};
  }
}

/** False where it was there already: what an administrator decided about it stays. */
async function keep(
  { store, now }: Service,
  configuration: OpenIdConfiguration,
  { clientId, deploymentId }: Answer,
): Promise<boolean> {
  const { issuer, platform, keysUrl } = configuration;
  const id = randomUUID();
  const kept = await store.db
    .insertInto("platform")
    .values({
      id,
      issuer,
      client_id: clientId,
      kind: platform.kind,
      title: `${platform.title}: ${new URL(issuer).host}`,
      status: "pending",
      login_url: configuration.loginUrl,
      token_url: configuration.tokenUrl,
      keys_url: keysUrl,
      token_audience: configuration.tokenAudience ?? platform.tokenAudience ?? null,
      learners_of: learnersOf(id, configuration),
      frame_origins: "[]",
      consumer_secret: null,
      paced_until: null,
      created_at: now(),
      approved_at: null,
    })
    .onConflict((conflict) => conflict.columns(["issuer", "client_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (kept && deploymentId) {
    await store.db
      .insertInto("deployment")
      .values({ platform_id: id, deployment_id: deploymentId, created_at: now() })
      .execute();
  }
  return kept !== undefined;
}

/** Whoever holds other keys than the issuer's could name any of its people: such a registration shares learners with none. */
export function learnersOf(
  id: string,
  { issuer, keysUrl, platform }: Pick<OpenIdConfiguration, "issuer" | "keysUrl" | "platform">,
): string {
  return speaksFor(new URL(keysUrl).origin, issuer, platform) ? issuer : `registration:${id}`;
}
