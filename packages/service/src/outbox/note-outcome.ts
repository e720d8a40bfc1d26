import type { Service } from "../service.ts";
import { backOff, MOST_TRIES } from "./back-off.ts";
import type { ClaimedScore } from "./claim-scores.ts";
import type { Outcome } from "./outcome.ts";

/** Writes down what became of a score, unless another process took it over meanwhile. */
export async function noteOutcome(
  { store, now }: Service,
  score: ClaimedScore,
  outcome: Outcome,
  heard: { readonly status?: number; readonly said?: string },
): Promise<void> {
  const at = now();
  const told = {
    claimed_until: null,
    last_status: heard.status ?? null,
    // The database takes no NUL, which a platform may say.
    last_answer: heard.said?.replaceAll("\0", "").slice(0, 500) || null,
  };
  // Superseded while it was under way: it stays so, and the later one follows.
  const own = store.db
    .updateTable("score")
    .where("id", "=", score.id)
    .where("tries", "=", score.tries);
  await own.set(told).where("status", "!=", "waiting").execute();
  const waiting = own.where("status", "=", "waiting");
  switch (outcome.type) {
    case "sent":
      await waiting.set({ ...told, status: "sent", sent_at: at, last_error: null }).execute();
      return;
    case "dead":
      await waiting.set({ ...told, status: "dead", last_error: outcome.reason }).execute();
      return;
    case "again": {
      if (score.tries >= MOST_TRIES) {
        await waiting.set({ ...told, status: "dead", last_error: "gave-up" }).execute();
        return;
      }
      const wait = Math.max(backOff(score.tries), outcome.retryAfter ?? 0);
      await waiting.set({ ...told, next_at: new Date(at.getTime() + wait) }).execute();
      if (outcome.isBusy && outcome.retryAfter) await holdPlatform(score, outcome.retryAfter);
    }
  }

  /** Who asks for a pause gets it from all scores. */
  async function holdPlatform({ platform_id }: ClaimedScore, pause: number): Promise<void> {
    await store.db
      .updateTable("platform")
      .set({ paced_until: new Date(at.getTime() + pause) })
      .where("id", "=", platform_id)
      .execute();
  }
}
