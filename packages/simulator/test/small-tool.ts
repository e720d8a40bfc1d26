import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { createRemoteJWKSet, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { type HttpServer, openHttpServer } from "../src/lms/http-server.ts";
import { createKey } from "../src/lti/keys.ts";
import type { Registration, Tool } from "../src/lti/registration.ts";
import { CLAIM, TOOL_CONFIGURATION } from "../src/lti/vocabulary.ts";

/** The least tool that conforms: it logs in, launches, answers a choice of content, registers itself and asks for tokens. */
export interface SmallTool {
  readonly origin: string;
  /** As it is registered by hand. */
  readonly tool: Tool;
  /** What a registration by itself was answered with. */
  readonly registered: { readonly status: number; readonly body: Record<string, unknown> }[];
  /** What it is told of the platform. */
  know(registration: Registration): void;
  /** A JWT signed with its key; `claims` over what is right, where `undefined` leaves out. */
  sign(claims: JWTPayload, header?: Readonly<Record<string, unknown>>): Promise<string>;
  /** The claims of a client assertion for `registration`. */
  assertion(registration: Registration): JWTPayload;
  /** The form of a token request. */
  tokenForm(registration: Registration, scopes: readonly string[]): Promise<Record<string, string>>;
  /** An access token; throws where there is none. */
  token(registration: Registration, scopes: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

/** `localhost` makes it another site than the platform, whose address is `127.0.0.1`. */
export async function startSmallTool(
  key = createKey(),
  host: "127.0.0.1" | "localhost" = "127.0.0.1",
): Promise<SmallTool> {
  const known = new Map<string, Registration>();
  const states = new Map<string, { readonly nonce: string; readonly clientId: string }>();
  const registered: SmallTool["registered"] = [];
  const server: HttpServer = await openHttpServer(answer, { host });
  const { origin } = server;
  const now = () => Math.floor(Date.now() / 1000);

  const tool: Tool = {
    title: "Small tool",
    loginUrl: `${origin}/login`,
    launchUrl: `${origin}/launch`,
    jwks: `${origin}/jwks`,
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", origin);
    const form = new URLSearchParams(await text(request));
    const parameters = request.method === "POST" ? form : searchParams;
    switch (pathname) {
      case "/login":
        return logIn(parameters, response);
      case "/launch":
        return void (await launch(parameters, response));
      case "/jwks":
        return json(response, { keys: [key.jwk] });
      case "/register":
        return register(searchParams, response);
      default:
        response.writeHead(404).end();
    }
  }

  function logIn(parameters: URLSearchParams, response: ServerResponse): void {
    const clientId = parameters.get("client_id") ?? "";
    const registration = known.get(clientId);
    if (!registration || registration.platform.issuer !== parameters.get("iss")) {
      return void response.writeHead(400).end("an unknown platform");
    }
    const state = randomUUID();
    const nonce = randomUUID();
    states.set(state, { nonce, clientId });
    const location = new URL(registration.platform.authorizationUrl);
    location.search = new URLSearchParams({
      ...{ scope: "openid", response_type: "id_token", response_mode: "form_post", prompt: "none" },
      ...{ client_id: clientId, redirect_uri: tool.launchUrl, state, nonce },
      login_hint: parameters.get("login_hint") ?? "",
      lti_message_hint: parameters.get("lti_message_hint") ?? "",
    }).toString();
    response.writeHead(302, { location: String(location) }).end();
  }

  async function launch(form: URLSearchParams, response: ServerResponse): Promise<void> {
    const state = states.get(form.get("state") ?? "");
    states.delete(form.get("state") ?? "");
    const registration = known.get(state?.clientId ?? "");
    if (!state || !registration) return void response.writeHead(401).end("state");
    try {
      const keys = createRemoteJWKSet(new URL(registration.platform.jwksUrl));
      const { payload } = await jwtVerify(form.get("id_token") ?? "", keys, {
        issuer: registration.platform.issuer,
        audience: registration.clientId,
        algorithms: ["RS256"],
        clockTolerance: 60,
        requiredClaims: ["sub", "iat", "exp", "nonce"],
      });
      if (payload.nonce !== state.nonce) throw new Error("nonce");
      if (payload[CLAIM.version] !== "1.3.0") throw new Error("version");
      if (payload[CLAIM.deploymentId] !== registration.deploymentId) throw new Error("deployment");
      json(response, payload);
    } catch (error) {
      response.writeHead(401).end(String(error));
    }
  }

  async function register(query: URLSearchParams, response: ServerResponse): Promise<void> {
    const configuration = await (await fetch(query.get("openid_configuration") ?? "")).json();
    const token = query.get("registration_token");
    const answered = await fetch(configuration.registration_endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(clientMetadata(origin, configuration.scopes_supported)),
    });
    registered.push({ status: answered.status, body: await answered.json() });
    const close = `(opener ?? parent).postMessage({ subject: "org.imsglobal.lti.close" }, "*")`;
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><title>Registered</title><script>${close}</script>`);
  }

  const sign: SmallTool["sign"] = (claims, header = {}) =>
    new SignJWT(
      Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined)),
    )
      .setProtectedHeader({ alg: "RS256", kid: key.kid, ...header })
      .sign(key.privateKey);

  const assertion: SmallTool["assertion"] = ({ clientId, platform }) => ({
    iss: clientId,
    sub: clientId,
    aud: platform.audience,
    iat: now(),
    exp: now() + 60,
    jti: randomUUID(),
  });

  const tokenForm: SmallTool["tokenForm"] = async (registration, scopes) => ({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: await sign(assertion(registration)),
    scope: scopes.join(" "),
  });

  return {
    origin,
    tool,
    registered,
    know: (registration) => void known.set(registration.clientId, registration),
    sign,
    assertion,
    tokenForm,
    async token(registration, scopes) {
      const body = new URLSearchParams(await tokenForm(registration, scopes));
      const answered = await fetch(registration.platform.tokenUrl, { method: "POST", body });
      if (!answered.ok) throw new Error(`no token: ${answered.status} ${await answered.text()}`);
      return (await answered.json()).access_token;
    },
    close: server.close,
  };
}

/** What a tool says of itself when it registers. */
export function clientMetadata(origin: string, scopes: readonly string[]): Record<string, unknown> {
  const launchUrl = `${origin}/launch`;
  return {
    application_type: "web",
    response_types: ["id_token"],
    grant_types: ["implicit", "client_credentials"],
    initiate_login_uri: `${origin}/login`,
    redirect_uris: [launchUrl],
    client_name: "Small tool",
    jwks_uri: `${origin}/jwks`,
    token_endpoint_auth_method: "private_key_jwt",
    scope: scopes.filter((scope) => scope !== "openid").join(" "),
    [TOOL_CONFIGURATION]: {
      domain: new URL(origin).host,
      target_link_uri: launchUrl,
      claims: ["iss", "sub", "name", "email"],
      custom_parameters: { query: "a=b" },
      messages: [{ type: "LtiDeepLinkingRequest", target_link_uri: launchUrl }],
    },
  };
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}
