import type { Service } from "../../service.ts";
import { listMembers, type Roster } from "./members.ts";
import { PlatformServices } from "./platform-services.ts";

/** What is known of who is in a platform's course. */
export type KnownRoster =
  /** The platform tells nobody, or not us. */
  | { readonly type: "none" }
  /** It was asked and gave no list. */
  | { readonly type: "failed" }
  /** It has not answered yet; it is worth asking again in a moment. */
  | { readonly type: "asked" }
  | ({ readonly type: "listed" } & Roster);

/** Milliseconds for which a roster is as good as new; one that failed is asked for again sooner. */
const FRESH = 5 * 60_000;
const FRESH_FAILURE = 30_000;
/** So long a page waits for one. */
const PATIENCE = 4_000;
const MOST_KEPT = 100;

interface Kept {
  readonly until: number;
  readonly roster: Promise<KnownRoster>;
}

/** Rosters of platforms' courses, asked for when somebody looks and remembered in this process for some minutes; never stored. */
export class Rosters {
  readonly #service: Service;
  readonly #services: PlatformServices;
  readonly #kept = new Map<string, Kept>();
  readonly #patience: number;

  constructor(service: Service, patience = PATIENCE) {
    this.#service = service;
    this.#services = new PlatformServices(service);
    this.#patience = patience;
  }

  /** The roster of the course that a link is in, as far as it is known by now. */
  async of(linkId: string): Promise<KnownRoster> {
    const now = this.#service.now().getTime();
    const kept = this.#kept.get(linkId);
    const roster = kept && kept.until > now ? kept.roster : this.#ask(linkId, now);
    const late = new Promise<KnownRoster>((tell) => {
      setTimeout(() => tell({ type: "asked" }), this.#patience).unref();
    });
    return Promise.race([roster, late]);
  }

  #ask(linkId: string, now: number): Promise<KnownRoster> {
    const roster = this.#read(linkId).catch((error: unknown): KnownRoster => {
      const kind = error instanceof Error ? error.name : "unknown";
      this.#service.log("roster not read", { link: linkId, kind });
      this.#keep(linkId, { until: now + FRESH_FAILURE, roster: Promise.resolve(FAILED) });
      return FAILED;
    });
    this.#keep(linkId, { until: now + FRESH, roster });
    return roster;
  }

  #keep(linkId: string, kept: Kept): void {
    this.#kept.delete(linkId);
    this.#kept.set(linkId, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  async #read(linkId: string): Promise<KnownRoster> {
    const { db } = this.#service.store;
    const link = await db
      .selectFrom("resource_link")
      .select(["platform_id", "members_url"])
      .where("id", "=", linkId)
      .executeTakeFirst();
    if (!link?.members_url) return { type: "none" };
    const registration = await db
      .selectFrom("platform")
      .selectAll()
      .where("id", "=", link.platform_id)
      .where("status", "=", "active")
      .where("consumer_secret", "is", null)
      .executeTakeFirst();
    if (!registration) return { type: "none" };
    const roster = await listMembers(this.#services, registration, link.members_url);
    return { type: "listed", ...roster };
  }
}

/** The rosters that this service's pages ask for: they are opened by launches as well as by their own forms. */
export function rostersOf(service: Service): Rosters {
  const found = ALL.get(service) ?? new Rosters(service);
  ALL.set(service, found);
  return found;
}

const ALL = new WeakMap<Service, Rosters>();

const FAILED: KnownRoster = { type: "failed" };
