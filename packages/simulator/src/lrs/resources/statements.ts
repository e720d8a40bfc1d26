import type { Account } from "../account.ts";
import { asStatement, checkStatement, withLists } from "../check-statement.ts";
import { findStatements } from "../find-statements.ts";
import { type Format, formatStatement } from "../format-statement.ts";
import { readParameters } from "../parameters.ts";
import { Refusal } from "../refusal.ts";
import { type Answer, json, type LrsRequest, mediaType, NO_CONTENT } from "../request.ts";
import type { Statement, StoredStatement } from "../statement.ts";
import type { Records, Resource } from "./resource.ts";

/** As many statements as one answer holds at most (Communication 2.1.3, `limit`). */
const MOST = 100;

/** Where `more` of a long answer leads (Data 2.5), below the endpoint. */
export const MORE = "extensions/more";

/**
 * Communication 2.1. Attachments (multipart/mixed) are not taken: 400. Where the specification leaves a choice between
 * 204 and 409 for an id that is held, the content decides.
 */
export const statements: Resource = (request, records, account) => {
  switch (request.method) {
    case "PUT":
      return putOne(request, records, account);
    case "POST":
      return post(request, records, account);
    case "GET":
    case "HEAD":
      account.permit?.({ resource: "statements", method: request.method, ...NOTHING });
      return request.parameters.has("statementId") || request.parameters.has("voidedStatementId")
        ? getOne(request, records)
        : getSome(request, records);
    case "DELETE":
      throw new Refusal(405, "statements cannot be deleted, only voided");
  }
};

const NOTHING = { statements: [], known: new Set<string>() };

function putOne(request: LrsRequest, records: Records, account: Account): Answer {
  const { statementId } = readParameters(request, { statementId: "uuid" }, ["statementId"]);
  const value = readBody(request);
  if (Array.isArray(value)) throw new Refusal(400, "PUT takes one statement");
  const [statement] = soundStatements([value]);
  if (statement?.id !== undefined && statement.id.toLowerCase() !== statementId) {
    throw new Refusal(400, "the statement has another id than the parameter statementId");
  }
  store(request, records, account, [statement as Statement], statementId);
  return NO_CONTENT;
}

function post(request: LrsRequest, records: Records, account: Account): Answer {
  readParameters(request, {});
  const value = readBody(request);
  const sound = soundStatements(Array.isArray(value) ? value : [value]);
  return json(store(request, records, account, sound));
}

/** Stores all of `batch` or nothing; returns their ids in order. `id` stands for one that the statement lacks. */
function store(
  request: LrsRequest,
  records: Records,
  account: Account,
  batch: readonly Statement[],
  id?: string,
): readonly string[] {
  const named = id === undefined ? batch : batch.map((statement) => ({ ...statement, id }));
  const known = records.statements.known(named);
  // As it was sent: that it lacks its id is for `permit` to see.
  const call = {
    resource: "statements",
    method: request.method,
    statements: batch,
    known,
  } as const;
  account.permit?.(call);
  const stored = records.statements.add(named, account.authority);
  account.done?.(call, stored);
  const fresh = stored.values();
  return named.map(({ id }) =>
    id !== undefined && known.has(id.toLowerCase())
      ? id.toLowerCase()
      : (fresh.next().value as StoredStatement).id,
  );
}

function readBody(request: LrsRequest): unknown {
  if (mediaType(request) !== "application/json") {
    throw new Refusal(400, `statements come as application/json, not ${mediaType(request)}`);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(request.body));
  } catch {
    throw new Refusal(400, "the content is not JSON in UTF-8");
  }
}

function soundStatements(values: readonly unknown[]): readonly Statement[] {
  const listed = values.map(withLists);
  const faults = listed.flatMap(checkStatement);
  if (faults.length > 0) throw new Refusal(400, faults.join("\n"));
  return listed.map(asStatement);
}

function getOne(request: LrsRequest, { statements: store }: Records): Answer {
  const { statementId, voidedStatementId, ...rest } = readParameters(request, {
    statementId: "uuid",
    voidedStatementId: "uuid",
    format: "format",
    attachments: "boolean",
  });
  if (statementId !== undefined && voidedStatementId !== undefined) {
    throw new Refusal(400, "statementId and voidedStatementId exclude each other");
  }
  refuseAttachments(rest.attachments);
  const id = statementId ?? voidedStatementId ?? "";
  const found = store.find(id);
  if (!found || store.isVoided(id) !== (voidedStatementId !== undefined)) {
    throw new Refusal(404, `no such statement: ${id}`);
  }
  return json(shown(found, request, rest.format), {
    "last-modified": new Date(found.stored).toUTCString(),
  });
}

function getSome(request: LrsRequest, records: Records): Answer {
  const {
    limit = 0,
    format,
    attachments,
    ...filters
  } = readParameters(request, {
    agent: "agent",
    verb: "iri",
    activity: "iri",
    registration: "uuid",
    related_activities: "boolean",
    related_agents: "boolean",
    since: "timestamp",
    until: "timestamp",
    limit: "count",
    format: "format",
    attachments: "boolean",
    ascending: "boolean",
  });
  refuseAttachments(attachments);
  return page(request, records, findStatements(records.statements, filters), limit, format);
}

function page(
  request: LrsRequest,
  { path }: Records,
  found: readonly StoredStatement[],
  limit: number,
  format: string | undefined,
): Answer {
  const shownNow = found.slice(0, limit === 0 ? MOST : Math.min(limit, MOST));
  const last = shownNow.at(-1);
  return json({
    statements: shownNow.map((statement) => shown(statement, request, format)),
    more: last && found.length > shownNow.length ? `${path}${moreAfter(last, request)}` : "",
  });
}

/** Below the endpoint. The next page begins beyond `last`, whatever is stored meanwhile. */
function moreAfter(last: StoredStatement, request: LrsRequest): string {
  const parameters = new Map(request.parameters);
  if (parameters.get("ascending") === "true") parameters.set("since", last.stored);
  else parameters.set("until", new Date(new Date(last.stored).getTime() - 1).toISOString());
  const query = new URLSearchParams([...parameters]).toString();
  return `${MORE}/${Buffer.from(query).toString("base64url")}`;
}

/** The request for the page that a path under {@link MORE} stands for. */
export function requestForMore(request: LrsRequest): LrsRequest {
  const query = Buffer.from(request.resource.slice(MORE.length + 1), "base64url").toString();
  return {
    ...request,
    resource: "statements",
    parameters: new Map(new URLSearchParams(query)),
  };
}

function shown(statement: StoredStatement, request: LrsRequest, format = "exact"): StoredStatement {
  return formatStatement(statement, format as Format, request.headers["accept-language"]);
}

function refuseAttachments(wanted: boolean | undefined): void {
  if (wanted) throw new Refusal(400, "this LRS keeps no attachments");
}
