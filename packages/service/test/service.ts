import type { Log, Service } from "../src/service.ts";
import type { Store } from "../src/store/open-store.ts";
import { openFreshPglite } from "./fresh-pglite.ts";

/** A service for tests: its clock stands still until told, its log is kept. */
export interface TestService extends Service {
  readonly logged: readonly { readonly event: string; readonly details?: unknown }[];
  /** Milliseconds go by. */
  pass(milliseconds: number): void;
  /** What is asked outside from now on. */
  answerWith(answer: typeof fetch): void;
}

export async function testService(
  open: () => Promise<Store> = openFreshPglite,
  publicUrl = "https://tool.example",
): Promise<TestService> {
  const logged: { event: string; details?: unknown }[] = [];
  let time = new Date("2026-11-26T08:00:00.000Z").getTime();
  let outside: typeof fetch = async () => {
    throw new Error("nothing is asked outside here");
  };
  const log: Log = (event, details) => {
    logged.push({ event, details });
  };
  return {
    store: await open(),
    publicUrl,
    secret: new Uint8Array(32).fill(5),
    now: () => new Date(time),
    fetch: (input, init) => outside(input, init),
    log,
    logged,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    answerWith: (answer) => {
      outside = answer;
    },
  };
}
