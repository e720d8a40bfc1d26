import type { Selectable } from "kysely";
import type { Service } from "../service.ts";
import type { ResourceLinkTable, SessionTable } from "../store/schema.ts";

/** A launch that was let in, as the page that it opens needs it. */
export interface LaunchSession extends Selectable<SessionTable> {
  /** Shown to the page once, within the answer's HTML; the database has only its hash. */
  readonly token: string;
  /** A teacher wants to see this learner's work (LTI submission review). */
  readonly reviewOf: string | null;
  /** Origins that may show the page in a frame; for `pageHeaders`. */
  readonly framedBy: readonly string[];
}

/** Answers a launch with the page of what it asked for. */
export type OpenPart = (
  session: LaunchSession,
  link: Selectable<ResourceLinkTable>,
  service: Service,
) => Promise<Response>;
