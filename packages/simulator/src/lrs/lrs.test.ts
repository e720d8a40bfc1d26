import { createHash, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLrs } from "./lrs.ts";
import { type LrsServer, serveLrs } from "./serve-lrs.ts";
import { VOIDED } from "./statement.ts";

const KEY = `Basic ${Buffer.from("course:secret").toString("base64")}`;
const AN = { account: { homePage: "https://lms.example", name: "an" } };
const BINH = { account: { homePage: "https://lms.example", name: "binh" } };
const AUTHORITY = { account: { homePage: "https://lms.example", name: "lms" } };
const LESSON = "https://course.example/bai-1";
const SAME_ID = "0b7a4f4e-6c7e-4f0e-9a37-1d0c53b1c6aa";
const READ = "http://adlnet.gov/expapi/verbs/experienced";

let lrs: LrsServer;
beforeEach(async () => {
  const authorize = (header?: string) => (header === KEY ? { authority: AUTHORITY } : undefined);
  lrs = await serveLrs(createLrs({ authorize, path: "/xapi/" }));
});
afterEach(() => lrs.close());

interface Sent {
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Sends a request with sound headers, but for those in `headers`; an empty one is left out. */
function send(resource: string, { method = "GET", query, headers, body }: Sent = {}) {
  const all = {
    authorization: KEY,
    "x-experience-api-version": "1.0.3",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...headers,
  };
  return fetch(`${lrs.endpoint}${resource}?${new URLSearchParams(query)}`, {
    method,
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== "")),
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

/** Communication 3.1: how an ETag is made. */
const etagOf = (content: string) => `"${createHash("sha1").update(content).digest("hex")}"`;

const statement = (more: object = {}) => ({
  id: randomUUID(),
  actor: AN,
  verb: { id: READ, display: { vi: "đã đọc" } },
  object: { id: LESSON },
  ...more,
});

const post = (body: unknown) => send("statements", { method: "POST", body });

async function find(
  query: Record<string, string>,
): Promise<{ statements: { id: string }[]; more: string }> {
  return (await send("statements", { query })).json();
}

describe("each request", () => {
  test.each([
    ["a version from before 1.0", { "x-experience-api-version": "0.95" }, 400],
    ["a version of 1.1", { "x-experience-api-version": "1.1.0" }, 400],
    ["no version", { "x-experience-api-version": "" }, 400],
    ["version 1.0", { "x-experience-api-version": "1.0" }, 200],
    ["a later patch", { "x-experience-api-version": "1.0.9" }, 200],
    ["no credentials", { authorization: "" }, 401],
    ["wrong credentials", { authorization: "Basic eDp5" }, 401],
  ])("with %s", async (_, headers, status) => {
    const answer = await send("statements", { headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("x-experience-api-version")).toBe("1.0.3");
  });

  test("with a parameter that is unknown or in the wrong case is refused", async () => {
    expect((await send("statements", { query: { colour: "red" } })).status).toBe(400);
    expect((await send("statements", { query: { Verb: READ } })).status).toBe(400);
  });

  test("to a resource that does not exist yields 404; `about` needs no credentials", async () => {
    expect((await send("nothing")).status).toBe(404);
    const about = await send("about", {
      headers: { authorization: "", "x-experience-api-version": "" },
    });
    expect((await about.json()).version).toContain("1.0.3");
  });

  test("in the alternate syntax counts as what it stands for", async () => {
    const sent = statement();
    const form = {
      Authorization: KEY,
      "X-Experience-API-Version": "1.0.3",
      "Content-Type": "application/json",
      statementId: sent.id,
      content: JSON.stringify(sent),
    };
    const answer = await fetch(`${lrs.endpoint}statements?method=PUT`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(204);
    expect((await find({})).statements).toHaveLength(1);
  });

  test("is logged", async () => {
    await post(statement());
    expect(lrs.exchanges).toMatchObject([
      { method: "POST", resource: "statements", status: 200, fault: undefined },
    ]);
  });
});

describe("a page of another origin", () => {
  const origin = "https://course.example";

  test("may send what xAPI needs", async () => {
    const answer = await fetch(`${lrs.endpoint}statements`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "PUT" },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("access-control-allow-methods")).toContain("PUT");
    expect(answer.headers.get("access-control-allow-headers")).toMatch(
      /Authorization.*If-Match.*If-None-Match.*X-Experience-API-Version/,
    );
  });

  test("may read the headers it needs, of refusals too", async () => {
    for (const headers of [{ origin }, { origin, authorization: "" }]) {
      const answer = await send("statements", { headers });
      expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
      expect(answer.headers.get("access-control-expose-headers")).toMatch(
        /ETag.*Last-Modified.*X-Experience-API-Consistent-Through/,
      );
    }
  });
});

describe("storing statements", () => {
  test("adds what the LRS has to add", async () => {
    const { id, ...sent } = statement();
    const [given] = await (await post(sent)).json();
    const answer = await send("statements", { query: { statementId: given } });
    const stored = await answer.json();
    expect(stored).toMatchObject({ ...sent, id: given, authority: AUTHORITY, version: "1.0.0" });
    expect(stored.timestamp).toBe(stored.stored);
    expect(answer.headers.get("last-modified")).toBe(new Date(stored.stored).toUTCString());
    expect(answer.headers.get("x-experience-api-consistent-through")).toMatch(/^\d{4}-.*Z$/);
  });

  test("keeps the order of a batch and returns its ids", async () => {
    const batch = [statement(), statement(), statement()];
    expect(await (await post(batch)).json()).toEqual(batch.map(({ id }) => id));
    const { statements } = await find({ ascending: "true" });
    expect(statements.map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
  });

  test("takes the same again, in words of another language too, and stores it once", async () => {
    const sent = statement();
    const put = (body: object) =>
      send("statements", { method: "PUT", query: { statementId: sent.id }, body });
    expect((await put(sent)).status).toBe(204);
    expect((await put({ ...sent, verb: { id: READ, display: { en: "read" } } })).status).toBe(204);
    const answer = await post([sent, statement()]);
    expect(answer.status).toBe(200);
    expect((await answer.json())[0]).toBe(sent.id);
    expect((await find({})).statements).toHaveLength(2);
  });

  test("refuses another content under an id it holds, and the batch with it", async () => {
    const sent = statement();
    await post(sent);
    const answer = await post([statement(), { ...sent, object: { id: `${LESSON}/khac` } }]);
    expect(answer.status).toBe(409);
    expect((await find({})).statements).toHaveLength(1);
  });

  test.each([
    ["a parameter that is another id", { query: { statementId: randomUUID() }, body: statement() }],
    ["no parameter statementId", { body: statement() }],
    ["a batch", { query: { statementId: randomUUID() }, body: [statement()] }],
  ])("refuses a PUT with %s", async (_, sent) => {
    expect((await send("statements", { method: "PUT", ...sent })).status).toBe(400);
  });

  test.each([
    ["content that is no JSON", "{"],
    ["one id twice in a batch", [statement({ id: SAME_ID }), statement({ id: SAME_ID })]],
    ["a sound statement beside an unsound one", [statement(), statement({ verb: {} })]],
    ["a property that xAPI does not know", statement({ colour: "red" })],
    ["null", statement({ result: { response: null } })],
    ["no actor", statement({ actor: undefined })],
    ["an actor with two identities", statement({ actor: { ...AN, mbox: "mailto:an@example" } })],
    ["a verb that is no IRI", statement({ verb: { id: "read" } })],
    ["an IRI with a blank", statement({ object: { id: "https://example/bai 1" } })],
    ["an id that is no UUID", statement({ id: "first" })],
    ["an id in braces", statement({ id: `{${randomUUID()}}` })],
    ["a score beyond 1", statement({ result: { score: { scaled: 1.01 } } })],
    ["a duration that is none", statement({ result: { duration: "90 s" } })],
    ["a timestamp without zone", statement({ timestamp: "2026-02-03T10:00:00" })],
    ["a timestamp on a day that never was", statement({ timestamp: "2026-02-31T10:00:00Z" })],
    ["a timestamp without time", statement({ timestamp: "2026-02-03" })],
    ["an extension that is no IRI", statement({ context: { extensions: { session: 1 } } })],
    ["a language that is none", statement({ verb: { id: READ, display: { tieng_viet: "đọc" } } })],
    [
      "two choices with one id",
      statement({
        object: {
          id: LESSON,
          definition: { interactionType: "choice", choices: [{ id: "a" }, { id: "a" }] },
        },
      }),
    ],
    [
      "choices of no interaction",
      statement({ object: { id: LESSON, definition: { choices: [{ id: "a" }] } } }),
    ],
    ["a voiding without reference", statement({ verb: { id: VOIDED } })],
  ])("refuses %s, and all that came with it", async (_, body) => {
    expect((await post(body)).status).toBe(400);
    expect((await find({})).statements).toEqual([]);
  });

  test("refuses what is not said to be JSON", async () => {
    const headers = { "content-type": "text/plain" };
    const answer = await send("statements", { method: "POST", headers, body: statement() });
    expect(answer.status).toBe(400);
  });

  test("takes words in Indonesian, and extensions of any shape", async () => {
    const verb = { id: READ, display: { id: "telah membaca" } };
    const extensions = { "https://course.example/x": { id: "no IRI", timestamp: null } };
    expect((await post(statement({ verb, context: { extensions } }))).status).toBe(200);
  });

  test("turns a single context activity into a list", async () => {
    const sent = statement({ context: { contextActivities: { grouping: { id: LESSON } } } });
    await post(sent);
    const stored = await (await send("statements", { query: { statementId: sent.id } })).json();
    expect(stored.context.contextActivities.grouping).toEqual([{ id: LESSON }]);
  });

  test("voids: only the parameter for voided ones finds it then", async () => {
    const sent = statement();
    const voiding = statement({
      verb: { id: VOIDED },
      object: { objectType: "StatementRef", id: sent.id },
    });
    await post(sent);
    await post(voiding);
    expect((await send("statements", { query: { statementId: sent.id } })).status).toBe(404);
    expect((await send("statements", { query: { voidedStatementId: sent.id } })).status).toBe(200);
    expect((await find({ activity: LESSON })).statements).toMatchObject([{ id: voiding.id }]);
    const again = statement({
      verb: { id: VOIDED },
      object: { objectType: "StatementRef", id: voiding.id },
    });
    expect((await post(again)).status).toBe(400);
  });
});

describe("finding statements", () => {
  const registration = randomUUID();
  const other = "https://course.example/bai-2";
  const batch = [
    statement(),
    statement({ actor: BINH, context: { registration } }),
    statement({ verb: { id: "http://adlnet.gov/expapi/verbs/answered" }, object: { id: other } }),
    statement({ object: { objectType: "Agent", ...BINH } }),
    statement({
      object: { id: other },
      context: { instructor: BINH, contextActivities: { parent: [{ id: LESSON }] } },
    }),
  ];

  test.each<[string, Record<string, string>, readonly number[]]>([
    ["nothing", {}, [4, 3, 2, 1, 0]],
    ["the oldest first", { ascending: "true" }, [0, 1, 2, 3, 4]],
    ["an actor or object", { agent: JSON.stringify(BINH) }, [3, 1]],
    ["all who took part", { agent: JSON.stringify(BINH), related_agents: "true" }, [4, 3, 1]],
    ["a verb", { verb: "http://adlnet.gov/expapi/verbs/answered" }, [2]],
    ["an activity", { activity: LESSON }, [1, 0]],
    ["an activity in the context", { activity: LESSON, related_activities: "true" }, [4, 1, 0]],
    ["a registration", { registration }, [1]],
    ["a number", { limit: "2" }, [4, 3]],
  ])("by %s", async (_, query, indices) => {
    await post(batch);
    const { statements } = await find(query);
    expect(statements.map(({ id }) => id)).toEqual(indices.map((index) => batch[index]?.id));
  });

  test("by the time of storing: since excludes, until includes", async () => {
    await post(batch);
    const [, , middle] = (await find({ ascending: "true" })).statements as {
      id: string;
      stored: string;
    }[];
    expect((await find({ since: middle?.stored ?? "" })).statements).toHaveLength(2);
    expect((await find({ until: middle?.stored ?? "" })).statements).toHaveLength(3);
  });

  test.each(["true", "false"])("page by page, ascending %s", async (ascending) => {
    await post(batch);
    const ids: string[] = [];
    let more = `/xapi/statements?limit=2&ascending=${ascending}`;
    while (more !== "") {
      const headers = { authorization: KEY, "x-experience-api-version": "1.0.3" };
      const answer = await fetch(`${lrs.origin}${more}`, { headers });
      const result = (await answer.json()) as Awaited<ReturnType<typeof find>>;
      ids.push(...result.statements.map(({ id }) => id));
      more = result.more;
    }
    const all = batch.map(({ id }) => id);
    expect(ids).toEqual(ascending === "true" ? all : all.reverse());
  });

  test("as ids only, or in one language", async () => {
    const verb = { id: READ, display: { vi: "đã đọc", en: "read" } };
    const sent = statement({ actor: { name: "An", ...AN }, verb });
    await post(sent);
    const asked = { statementId: sent.id };
    const ids = await send("statements", { query: { ...asked, format: "ids" } });
    expect(await ids.json()).toMatchObject({ actor: AN, verb: { id: READ } });
    const canonical = await send("statements", {
      query: { ...asked, format: "canonical" },
      headers: { "accept-language": "fr, vi;q=0.5, en;q=0.2" },
    });
    expect((await canonical.json()).verb.display).toEqual({ vi: "đã đọc" });
  });

  test.each<[string, Record<string, string>]>([
    ["both ids", { statementId: SAME_ID, voidedStatementId: SAME_ID }],
    ["an id and a filter", { statementId: SAME_ID, verb: READ }],
    ["an agent that is none", { agent: "{}" }],
    ["a time that is none", { since: "yesterday" }],
    ["a negative limit", { limit: "-1" }],
    ["a boolean that is none", { ascending: "yes" }],
  ])("with %s is refused", async (_, query) => {
    expect((await send("statements", { query })).status).toBe(400);
  });

  test("by an id that nobody stored yields 404", async () => {
    expect((await send("statements", { query: { statementId: randomUUID() } })).status).toBe(404);
  });

  test("without their bodies", async () => {
    await post(batch);
    const answer = await send("statements", { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});

describe("state", () => {
  const registration = randomUUID();
  const scope = { activityId: LESSON, agent: JSON.stringify(AN), registration };
  const query = { ...scope, stateId: "bookmark" };
  const put = (body: unknown, headers = {}, at = query) =>
    send("activities/state", { method: "PUT", query: at, headers, body });
  const get = (at: Record<string, string> = query) => send("activities/state", { query: at });

  test("comes back as it was put, whatever its type", async () => {
    expect((await put("trang 7", { "content-type": "text/plain" })).status).toBe(204);
    const answer = await get();
    expect(await answer.text()).toBe("trang 7");
    expect(answer.headers.get("content-type")).toBe("text/plain");
    expect(answer.headers.get("etag")).toBe(etagOf("trang 7"));
    expect(answer.headers.get("last-modified")).toMatch(/GMT$/);
  });

  test("is one for each activity, agent, registration and id", async () => {
    await put({ page: 7 });
    for (const elsewhere of [
      { activityId: `${LESSON}/khac` },
      { agent: JSON.stringify(BINH) },
      { registration: randomUUID() },
      { stateId: "other" },
    ]) {
      expect((await get({ ...query, ...elsewhere })).status).toBe(404);
    }
    const { registration: _, ...without } = query;
    expect((await get(without)).status).toBe(404);
  });

  test("merges JSON at the top level on POST", async () => {
    const merge = (body: unknown, headers = {}) =>
      send("activities/state", { method: "POST", query, headers, body });
    await merge({ page: 7, seen: { a: 1 } });
    expect((await merge({ seen: { b: 2 } })).status).toBe(204);
    expect(await (await get()).json()).toEqual({ page: 7, seen: { b: 2 } });
    expect((await merge([1])).status).toBe(400);
    expect((await merge("x", { "content-type": "text/plain" })).status).toBe(400);
    expect(await (await get()).json()).toEqual({ page: 7, seen: { b: 2 } });
  });

  test("is listed and deleted, one or all", async () => {
    await put({ a: 1 });
    await put({ b: 1 }, {}, { ...query, stateId: "answers" });
    expect(await (await get(scope)).json()).toEqual(["bookmark", "answers"]);
    const later = { ...scope, since: new Date(Date.now() + 60_000).toISOString() };
    expect(await (await get(later)).json()).toEqual([]);
    expect((await send("activities/state", { method: "DELETE", query })).status).toBe(204);
    expect(await (await get(scope)).json()).toEqual(["answers"]);
    expect((await send("activities/state", { method: "DELETE", query: scope })).status).toBe(204);
    expect(await (await get(scope)).json()).toEqual([]);
  });

  test("heeds ETags where they are given", async () => {
    await put({ page: 7 });
    const etag = (await get()).headers.get("etag") ?? "";
    expect((await put({ page: 8 }, { "if-match": etag })).status).toBe(204);
    expect((await put({ page: 9 }, { "if-match": etag })).status).toBe(412);
    expect((await put({ page: 9 }, { "if-none-match": "*" })).status).toBe(412);
    expect(await (await get()).json()).toEqual({ page: 8 });
    const remove = { method: "DELETE", query, headers: { "if-match": etag } };
    expect((await send("activities/state", remove)).status).toBe(412);
  });

  test.each<[string, Record<string, string>, object]>([
    ["an agent", { activityId: LESSON, stateId: "x" }, { a: 1 }],
    ["an activity", { agent: JSON.stringify(AN), stateId: "x" }, { a: 1 }],
    ["an id to put it under", { activityId: LESSON, agent: JSON.stringify(AN) }, { a: 1 }],
    ["a registration that is a UUID", { ...query, registration: "7" }, { a: 1 }],
  ])("needs %s", async (_, at, body) => {
    const answer = await send("activities/state", { method: "PUT", query: at, body });
    expect(answer.status).toBe(400);
  });

  test("refuses content that is not the JSON it is said to be", async () => {
    expect((await put("{")).status).toBe(400);
  });
});

describe.each([
  ["agents/profile", { agent: JSON.stringify(AN) }],
  ["activities/profile", { activityId: LESSON }],
])("a document of %s", (resource, owner) => {
  const query = { ...owner, profileId: "preferences" };
  const put = (body: unknown, headers: Record<string, string>) =>
    send(resource, { method: "PUT", query, headers, body });

  test("is put only by who says what is there", async () => {
    expect((await put({ a: 1 }, {})).status).toBe(400);
    expect((await put({ a: 1 }, { "if-none-match": "*" })).status).toBe(204);
    const conflict = await put({ a: 2 }, {});
    expect(conflict.status).toBe(409);
    expect(await conflict.text()).toMatch(/If-Match/);
    expect((await put({ a: 2 }, { "if-none-match": "*" })).status).toBe(412);
    const etag = (await send(resource, { query })).headers.get("etag") ?? "";
    expect(etag).toBe(etagOf('{"a":1}'));
    expect((await put({ a: 2 }, { "if-match": etag })).status).toBe(204);
    expect((await put({ a: 3 }, { "if-match": etag })).status).toBe(412);
    expect(await (await send(resource, { query })).json()).toEqual({ a: 2 });
  });

  test("is merged, listed and deleted", async () => {
    await send(resource, { method: "POST", query, body: { a: 1 } });
    await send(resource, { method: "POST", query, body: { b: 2 } });
    expect(await (await send(resource, { query })).json()).toEqual({ a: 1, b: 2 });
    expect(await (await send(resource, { query: owner })).json()).toEqual(["preferences"]);
    expect((await send(resource, { method: "DELETE", query })).status).toBe(204);
    expect((await send(resource, { query })).status).toBe(404);
  });
});

test("agents and activities are told as statements have them", async () => {
  const definition = { name: { vi: "Bài 1" } };
  await post(statement({ actor: { name: "An", ...AN }, object: { id: LESSON, definition } }));
  const person = await send("agents", { query: { agent: JSON.stringify(AN) } });
  expect(await person.json()).toEqual({
    objectType: "Person",
    name: ["An"],
    account: [AN.account],
  });
  const activity = await send("activities", { query: { activityId: LESSON } });
  expect(await activity.json()).toEqual({ objectType: "Activity", id: LESSON, definition });
});

describe("a fault on order", () => {
  test("refuses with Retry-After, once, and does nothing", async () => {
    lrs.faults.order({ type: "status", status: 503, retryAfter: 2 });
    const answer = await send("statements", {
      method: "POST",
      body: statement(),
      headers: { origin: "https://course.example" },
    });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(answer.headers.get("access-control-expose-headers")).toContain("Retry-After");
    expect((await find({})).statements).toEqual([]);
  });

  test("strikes what it is meant for, as often as it is ordered", async () => {
    lrs.faults.order({ type: "status", status: 429 }, ({ method }) => method === "POST", 2);
    expect((await send("statements")).status).toBe(200);
    expect((await post(statement())).status).toBe(429);
    expect(lrs.faults.left).toBe(1);
    expect((await post(statement())).status).toBe(429);
    expect((await post(statement())).status).toBe(200);
  });

  test("drops the connection before anything is done", async () => {
    lrs.faults.order({ type: "dropped" });
    await expect(post(statement())).rejects.toThrow();
    expect((await find({})).statements).toEqual([]);
  });

  test("loses the answer after all is done; sent again, it is there once", async () => {
    const sent = statement();
    lrs.faults.order({ type: "answer-lost" });
    await expect(post(sent)).rejects.toThrow();
    expect(lrs.exchanges.at(-1)).toMatchObject({
      status: undefined,
      fault: { type: "answer-lost" },
    });
    expect((await post(sent)).status).toBe(200);
    expect((await find({})).statements).toHaveLength(1);
  });
});
