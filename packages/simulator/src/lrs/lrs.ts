import { createHash } from "node:crypto";
import type { Account } from "./account.ts";
import { plainRequest } from "./alternate-request.ts";
import { asStatement, checkStatement } from "./check-statement.ts";
import { createDocumentStore } from "./document-store.ts";
import { Refusal } from "./refusal.ts";
import type { Answer, LrsRequest } from "./request.ts";
import { about, activities, agents } from "./resources/definitions.ts";
import { activityProfile, agentProfile } from "./resources/profiles.ts";
import type { Records, Resource } from "./resources/resource.ts";
import { state } from "./resources/state.ts";
import { MORE, requestForMore, statements } from "./resources/statements.ts";
import type { Agent, Statement, StoredStatement } from "./statement.ts";
import { createStatementStore } from "./statement-store.ts";

export interface LrsOptions {
  /** Whom an Authorization header stands for; undefined is answered with 401, or it throws a {@link Refusal}. */
  authorize(header: string | undefined): Account | undefined;
  /** The endpoint's path, with a slash at both ends. */
  readonly path: string;
  /** For `stored` and `Last-Modified`. */
  readonly now?: () => Date;
}

/**
 * A learning record store by xAPI 1.0.3, in memory. It refuses whatever the specification lets an LRS refuse. Left out:
 * attachments and OAuth.
 */
export interface Lrs {
  readonly records: Records;
  /** What a request yields; never throws for a bad one. */
  answer(request: LrsRequest): Answer;
  /** Stores statements of the platform itself. Throws if they are unsound. */
  record(batch: readonly Statement[], authority: Agent): readonly StoredStatement[];
}

const VERSION = "1.0.3";

/** Communication, appendix B. */
const RESOURCES: Readonly<Record<string, Resource>> = {
  statements,
  activities,
  "activities/state": state,
  "activities/profile": activityProfile,
  agents,
  "agents/profile": agentProfile,
};

export function createLrs({ authorize, path, now = () => new Date() }: LrsOptions): Lrs {
  const records: Records = {
    path,
    statements: createStatementStore(now),
    states: createDocumentStore(now),
    agentProfiles: createDocumentStore(now),
    activityProfiles: createDocumentStore(now),
  };

  function route(sent: LrsRequest): Answer {
    const request = plainRequest(sent);
    // Communication 2.8: whoever asks what versions there are need not name one.
    if (request.resource === "about") return about(request, records, { authority: {} });
    checkVersion(request.headers["x-experience-api-version"]);
    const account = authorize(request.headers.authorization);
    if (!account) {
      throw new Refusal(401, "who are you?", { "www-authenticate": 'Basic realm="xAPI"' });
    }
    if (request.resource.startsWith(`${MORE}/`)) {
      return statements(requestForMore(request), records, account);
    }
    const resource = Object.hasOwn(RESOURCES, request.resource) && RESOURCES[request.resource];
    if (!resource) throw new Refusal(404, `no such resource: ${request.resource}`);
    return resource(request, records, account);
  }

  return {
    records,
    answer(request) {
      let answer: Answer;
      try {
        answer = route(request);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        answer = error.answer;
      }
      return complete(answer, request, now());
    },
    record(batch, authority) {
      const faults = batch.flatMap(checkStatement);
      if (faults.length > 0) throw new Error(`the platform's own statement: ${faults.join(", ")}`);
      return records.statements.add(batch.map(asStatement), authority);
    },
  };
}

/** Communication 3.3: `1.0` and all that begins with `1.0.`; a header is a must. */
function checkVersion(header: string | undefined): void {
  if (header === undefined || !/^1\.0(\.\d+)?$/.test(header)) {
    throw new Refusal(400, `X-Experience-API-Version: ${header ?? "missing"}; this is ${VERSION}`);
  }
}

/** Headers that each answer has: 3.3, 3.1 (ETag), 2.1.3 (Consistent-Through). */
function complete(answer: Answer, request: LrsRequest, now: Date): Answer {
  const body = answer.body ?? "";
  return {
    status: answer.status,
    headers: {
      "x-experience-api-version": VERSION,
      "cache-control": "no-store",
      ...(answer.status === 200
        ? { etag: `"${createHash("sha1").update(body).digest("hex")}"` }
        : {}),
      ...(request.resource === "statements" || request.resource.startsWith(MORE)
        ? { "x-experience-api-consistent-through": now.toISOString() }
        : {}),
      ...answer.headers,
    },
    ...(answer.body === undefined || request.method === "HEAD" ? {} : { body: answer.body }),
  };
}
