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

/** A platform says some forty things; each is looked at several times before it is known who says them. */
const MOST_PARAMETERS = 300;

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
  if (sent.length + query.length > MOST_PARAMETERS) {
    throw new LaunchRefused("malformed", "too many parameters");
  }
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
  const isRepeated = query.every(([name, value]) => parameters.get(name) === value);
  await verify(service, registration, { sent, query, isRepeated, method, signature });
  checkTime(timestamp, service.now());
  if (nonce.length > 255) throw new LaunchRefused("token", "nonce");
  // RFC 5849, 3.3: a nonce is good once for each timestamp.
  await useNonce(service, registration.id, `oauth ${timestamp} ${nonce}`);
  const address = targetOf(`${service.publicUrl}/lti/launch`, query, parameters);
  return { registration, message: readParameters(parameters, address, method) };
}

/**
 * What the launch's address asks for. Where the form says it as well, and that alone was signed, the form is right: the address may
 * have lost something on its way.
 */
function targetOf(address: string, query: Pairs, parameters: Parameters): string {
  const target = new URL(address);
  for (const [name, value] of query) target.searchParams.append(name, value);
  for (const name of ["course", "part"]) {
    const said = parameters.get(name);
    if (said !== undefined) target.searchParams.set(name, said);
  }
  return target.href;
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
  /** Whether the form says all that the query says. */
  readonly isRepeated: boolean;
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
function textsOf(address: string, { sent, query, isRepeated }: Signed): readonly string[] {
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
