import type { Agent } from "./statement.ts";

/**
 * What identifies an agent or an identified group (Data 2.4.2.3): two with the same text are the same. Empty for an
 * anonymous group.
 */
export function identity({ mbox, mbox_sha1sum, openid, account }: Agent): string {
  if (mbox !== undefined) return `mbox ${mbox}`;
  if (mbox_sha1sum !== undefined) return `mbox_sha1sum ${mbox_sha1sum.toLowerCase()}`;
  if (openid !== undefined) return `openid ${openid}`;
  if (account !== undefined) return `account ${JSON.stringify([account.homePage, account.name])}`;
  return "";
}

/** Whether `agent` is the one with {@link identity} `wanted`, or a group with that one in it (Communication 2.1.3). */
export function isOrHolds(agent: Agent, wanted: string): boolean {
  return (
    identity(agent) === wanted || (agent.member ?? []).some((member) => identity(member) === wanted)
  );
}
