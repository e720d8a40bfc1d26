import type { Account } from "../account.ts";
import type { DocumentStore } from "../document-store.ts";
import type { Answer, LrsRequest } from "../request.ts";
import type { StatementStore } from "../statement-store.ts";

/** Everything that an LRS holds, and where it is served. */
export interface Records {
  /** The endpoint's path, with a slash at both ends. */
  readonly path: string;
  readonly statements: StatementStore;
  readonly states: DocumentStore;
  readonly agentProfiles: DocumentStore;
  readonly activityProfiles: DocumentStore;
}

/** Answers a request to one resource (Communication 2); throws a {@link Refusal} for what it does not take. */
export type Resource = (request: LrsRequest, records: Records, account: Account) => Answer;
