import type { Hono } from "hono";
import type { Log, Service } from "../service.ts";
import { openPglite, openPostgres, type Store } from "../store/open-store.ts";
import { type DataFolder, holdFolder, readSecret } from "./data-folder.ts";
import { type Listening, listen } from "./listen.ts";
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

/** Throws `FolderTaken`, or what disk or database say. */
export async function openGround({ data, database, secret }: ServeSettings): Promise<Ground> {
  if (database !== undefined && secret !== undefined) {
    const store = await openPostgres(database);
    return { store, secret: readSecret(secret, "the secret"), close: store.close };
  }
  const folder = await holdFolder(data);
  try {
    const store = await openIn(folder, database);
    return {
      store,
      secret: secret === undefined ? folder.secret : readSecret(secret, "the secret"),
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

function openIn({ path }: DataFolder, database: string | undefined): Promise<Store> {
  return database === undefined ? openPglite(`${path}/database`) : openPostgres(database);
}

/** Answers requests on `ground` until it is told to stop; the ground stays open. */
export async function start(
  { store, secret }: Ground,
  settings: ServeSettings,
  log: Log,
  assemble: (service: Service) => Assembly,
): Promise<Serving> {
  const { host, port } = settings;
  const service: Service = {
    store,
    publicUrl: publicUrlOf(settings),
    secret,
    now: () => new Date(),
    fetch,
    log,
  };
  const { app, background } = assemble(service);
  let listening: Listening;
  try {
    listening = await listen(app, host, port);
  } catch (error) {
    await Promise.all(background.map((one) => one.stop()));
    throw error;
  }
  return {
    service,
    port: listening.port,
    async stop() {
      await listening.drain();
      await Promise.all(background.map((one) => one.stop()));
    },
  };
}

/** Without a slash at its end. */
export function publicUrlOf({ publicUrl, host, port }: ServeSettings): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, "");
  const everywhere = host === "0.0.0.0" || host === "::";
  return `http://${everywhere ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host}:${port}`;
}
