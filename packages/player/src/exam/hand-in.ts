import type { App } from "../screen.ts";
import { fitToBank, submitAttempt } from "./attempt.ts";

/**
 * Marks the attempt under way, saves at once and shows the result; of one that another device has handed in, that one's.
 * Rejects when the questions cannot be fetched.
 */
export async function handIn(app: App): Promise<void> {
  const bank = await app.library.bank();
  await app.session.catchUp();
  const state = fitToBank(app.session.current(), bank);
  const handed = submitAttempt(state, bank, app.clock.timing(), new Date());
  app.clock.reset();
  app.session.submit(handed.state, handed.interactions);
  app.go(":result");
}
