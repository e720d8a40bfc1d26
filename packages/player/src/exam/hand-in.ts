import type { App } from "../screen.ts";
import { fitToBank, submitAttempt } from "./attempt.ts";

/** Marks the attempt under way, saves at once and shows the result. Rejects when the questions cannot be fetched. */
export async function handIn(app: App): Promise<void> {
  const bank = await app.library.bank();
  const state = fitToBank(app.session.state(), bank);
  const handed = submitAttempt(state, bank, app.clock.timing(), new Date());
  app.clock.reset();
  app.session.submit(handed.state, handed.interactions);
  app.go(":result");
}
