import { openPostgres } from "../store/open-store.ts";
import { type StressReport, type StressSettings, type StressStep, stress } from "./stress.ts";

/** Plays a class against the running service whose database is at `database`; see {@link stress}. */
export async function stressService(
  database: string,
  settings: StressSettings,
  hear: (step: StressStep) => void,
  signal: AbortSignal,
): Promise<StressReport> {
  const store = await openPostgres(database);
  try {
    return await stress({ store, now: () => new Date() }, settings, hear, signal);
  } finally {
    await store.close();
  }
}
