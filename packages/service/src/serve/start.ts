import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { safeFetch } from "../lti/safe-fetch.ts";
import type { Log, Service } from "../service.ts";
import { openPglite, openPostgres, type Store } from "../store/open-store.ts";
import { type DataFolder, holdFolder, readSecret } from "./data-folder.ts";
import { type Listening, listen, starting } from "./listen.ts";
import type { Repeated } from "./repeat.ts";

export interface ServeSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where browsers and platforms reach the service; the address it listens on if left out. */
  readonly publicUrl?: string | undefined;
  /** Of the embedded database and of the secret. */
  readonly data: string;
  /** `postgres://…`; the embedded database if left out. */
  readonly database?: string | undefined;
  /** 64 hexadecimal digits, the same for all hosts of one database; kept in the data folder if left out. */
  readonly secret?: string | undefined;
  /** Hosts of platforms in a private network, or without https, that whoever runs the service vouches for. */
  readonly allow?: readonly string[];
  /** How many days a learner who was not seen is kept; for ever if left out. */
  readonly retentionDays?: number | undefined;
}

/** What answers requests, and what goes on beside them. */
export interface Assembly {
  readonly app: Hono;
  readonly background: readonly Repeated[];
}

export interface Serving {
  readonly service: Service;
  readonly port: number;
  /** Answers what is under way, ends what goes on beside it, and closes the database. */
  stop(): Promise<void>;
}

/** What a process stands on: its database, its secret and, where it has one of its own, its folder. */
export interface Ground {
  readonly store: Store;
  readonly secret: Uint8Array;
  close(): Promise<void>;
}

/** Throws `FolderTaken`, or what disk or database say. `preparing` is called before what takes ten seconds, once in its life. */
export async function openGround(
  { data, database, secret }: ServeSettings,
  preparing: () => void = () => undefined,
): Promise<Ground> {
  if (database !== undefined && secret !== undefined) {
    const store = await openPostgres(database);
    return { store, secret: readSecret(secret, "HOCVU_SECRET"), close: store.close };
  }
  const folder = await holdFolder(data);
  try {
    const store = await openIn(folder, database, preparing);
    return {
      store,
      secret: secret === undefined ? folder.secret : readSecret(secret, "HOCVU_SECRET"),
      async close() {
        await store.close();
        await folder.release();
      },
    };
  } catch (error) {
    await folder.release();
    throw error;
  }
}

function openIn(
  { path }: DataFolder,
  database: string | undefined,
  preparing: () => void,
): Promise<Store> {
  if (database !== undefined) return openPostgres(database);
  const own = join(path, "database");
  if (!existsSync(join(own, "PG_VERSION"))) preparing();
  return openPglite(own);
}

/**
 * Answers requests on `ground` until it is told to stop; the ground stays open. At `door`, where that is open already. Throws what
 * the system says of the port.
 */
export async function start(
  { store, secret }: Pick<Ground, "store" | "secret">,
  settings: ServeSettings,
  log: Log,
  assemble: (service: Service, settings: ServeSettings) => Assembly,
  door?: Listening,
): Promise<Serving> {
  const { allow = [] } = settings;
  // The service's own address is known only once it listens.
  const { port, drain, answerWith } = door ?? (await openDoor(settings));
  const service: Service = {
    store,
    publicUrl: publicUrlOf({ ...settings, port }),
    secret,
    now: () => new Date(),
    fetch: safeFetch({ allow }),
    log,
  };
  const { app, background } = assemble(service, settings);
  answerWith(app);
  return {
    service,
    port,
    async stop() {
      await drain();
      await Promise.all(background.map((one) => one.stop()));
    },
  };
}

/** Listens before there is anything to answer with but that the process lives. */
export function openDoor({ host, port }: ServeSettings): Promise<Listening> {
  return listen(starting, host, port);
}

/** Without a slash at its end. */
export function publicUrlOf({ publicUrl, host, port }: ServeSettings): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, "");
  const everywhere = host === "0.0.0.0" || host === "::";
  return `http://${everywhere ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host}:${port}`;
}
