import type { Method } from "./request.ts";
import type { Agent, Statement, StoredStatement } from "./statement.ts";

/** What a request with sound parameters wants, for {@link Account.permit} to judge. */
export type Call =
  | {
      readonly resource: "statements";
      readonly method: Method;
      /** What is to be stored, in order. */
      readonly statements: readonly Statement[];
      /** Ids among them which the LRS holds already, with the same content. */
      readonly known: ReadonlySet<string>;
    }
  | {
      readonly resource: "activities/state";
      readonly method: Method;
      readonly agent: Agent;
      readonly activityId: string;
      readonly registration: string | undefined;
      /** Undefined where all are listed or deleted. */
      readonly stateId: string | undefined;
    }
  | {
      readonly resource: "agents/profile";
      readonly method: Method;
      readonly agent: Agent;
      readonly profileId: string | undefined;
      readonly contentType: string;
      readonly content: string;
    }
  | { readonly resource: "agents"; readonly method: Method; readonly agent: Agent }
  | { readonly resource: "activities" | "activities/profile"; readonly method: Method };

/** Whom credentials stand for, and what they allow. */
export interface Account {
  /** Stands in each statement stored with these credentials (Data 2.4.9). */
  readonly authority: Agent;
  /** Throws a {@link Refusal} for what these credentials do not allow. Nothing has been done yet. */
  permit?(call: Call): void;
  /** Hears of what was done, and of the statements that are new. */
  done?(call: Call, stored: readonly StoredStatement[]): void;
}
