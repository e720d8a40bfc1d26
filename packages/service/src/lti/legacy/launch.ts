import type { Context } from "hono";
import type { Service } from "../../service.ts";
import { readForm } from "../form.ts";
import type { Verified } from "../launch.ts";
import { useNonce } from "../login-state.ts";
import { LaunchRefused } from "../refused.ts";
import type { Registration } from "../registration.ts";
import { forgetSecretBefore, secretsOf } from "./consumer.ts";
import { type Parameters, readParameters } from "./message.ts";
import { baseString, isMethod, isSignature, type Method, type Pairs, sign } from "./oauth.ts";

/** Clocks may differ so much, and a form may wait so long in a browser, in seconds. */
const WINDOW = 300;

/** Whether a form is a launch of LTI 1.1, be it right or not. */
export async function isLegacy(c: Context): Promise<boolean> {
  const form = await readForm(c);
  if (form.id_token !== undefined || form.state !== undefined) return false;
  return form.oauth_consumer_key !== undefined || form.lti_message_type !== undefined;
}

/**
 * Who comes with a form that a platform signed with its secret (LTI 1.1, 4): what it says once all of it is checked. The address
 * of the launch is signed, too; it is the public one, whatever a proxy made of it. Throws {@link LaunchRefused}.
 */
export async function receiveLegacy(c: Context, service: Service): Promise<Verified> {
  const sent: Pairs = [...new URLSearchParams(await c.req.text())];
  const query: Pairs = [...new URL(c.req.url).searchParams];
  const parameters = once(sent);
  if (query.some(([name]) => name.startsWith("oauth_"))) {
    throw new LaunchRefused("malformed", "a signature in the address");
  }
  const need = (name: string): string =>
    parameters.get(name) || raise(new LaunchRefused("malformed", `no ${name}`));
  const key = need("oauth_consumer_key");
  const method = need("oauth_signature_method");
  const [timestamp, nonce] = [need("oauth_timestamp"), need("oauth_nonce")];
  const signature = need("oauth_signature");
  if (!isMethod(method)) throw new LaunchRefused("token", "signature method");
  if ((parameters.get("oauth_version") ?? "1.0") !== "1.0") {
    throw new LaunchRefused("token", "oauth_version");
  }
  const registration = await findConsumer(service, key);
  await verify(service, registration, { sent, query, method, signature });
  checkTime(timestamp, service.now());
  if (nonce.length > 255) throw new LaunchRefused("token", "nonce");
  // RFC 5849, 3.3: a nonce is good once for each timestamp.
  await useNonce(service, registration.id, `oauth ${timestamp} ${nonce}`);
  const search = new URLSearchParams(query.map(([name, value]) => [name, value])).toString();
  const address = `${service.publicUrl}/lti/launch${search && `?${search}`}`;
  return { registration, message: readParameters(parameters, address, method) };
}

/** What comes twice could be read as two things; and the database takes no NUL. */
function once(pairs: Pairs): Parameters {
  const found = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (found.has(name) || /\0/.test(name + value)) {
      throw new LaunchRefused("malformed", "a parameter twice, or with NUL");
    }
    found.set(name, value);
  }
  return found;
}

async function findConsumer({ store }: Service, key: string): Promise<Registration> {
  const found = await store.db
    .selectFrom("platform")
    .selectAll()
    .where("client_id", "=", key.slice(0, 255).replaceAll("\0", ""))
    .where("consumer_secret", "is not", null)
    .executeTakeFirst();
  if (!found) throw new LaunchRefused("unknown-platform", "no such consumer key");
  if (found.status !== "active") throw new LaunchRefused("inactive-platform", found.status);
  return found;
}

interface Signed {
  readonly sent: Pairs;
  readonly query: Pairs;
  readonly method: Method;
  readonly signature: string;
}

async function verify(service: Service, registration: Registration, signed: Signed): Promise<void> {
  const secrets = secretsOf(service, registration);
  if (!secrets) throw new LaunchRefused("inactive-platform", "its secret cannot be read");
  const { method, signature } = signed;
  const texts = textsOf(`${service.publicUrl}/lti/launch`, signed);
  const isBy = (secret: string | undefined) =>
    secret !== undefined &&
    texts.some((text) => isSignature(signature, sign(method, text, secret)));
  const { current, before } = secrets;
  if (isBy(current)) {
    if (before !== undefined) await forgetSecretBefore(service, registration);
  } else if (!isBy(before)) throw new LaunchRefused("token", "signature");
}

/**
 * What may have been signed: the form and the address's own parameters (RFC 5849, 3.4.1.3.1); or, where the form says all of those
 * once more, as Canvas's does, the form alone.
 */
function textsOf(address: string, { sent, query }: Signed): readonly string[] {
  const isRepeated = query.every(([name, value]) =>
    sent.some(([other, own]) => other === name && own === value),
  );
  return [
    baseString("POST", address, [...query, ...sent]),
    ...(query.length > 0 && isRepeated ? [baseString("POST", address, sent)] : []),
  ];
}

function checkTime(timestamp: string, now: Date): void {
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(now.getTime() / 1000 - seconds) <= WINDOW)) {
    throw new LaunchRefused("token", "oauth_timestamp");
  }
}

function raise(error: Error): never {
  throw error;
}
