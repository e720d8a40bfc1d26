import type { Language } from "../../http/language.ts";
import { seal, unseal } from "../../secrets/seal.ts";
import type { Service } from "../../service.ts";
import { LaunchRefused } from "../refused.ts";
import type { Settings } from "./settings.ts";

const LIFETIME = 3_600_000;

/** A choice under way: goes into the page, sealed, and comes back with what was chosen. Nothing of it is kept. */
export interface Ticket {
  readonly platformId: string;
  readonly deploymentId: string;
  readonly settings: Settings;
  readonly language: Language;
  readonly framedBy: readonly string[];
  /** Whether the platform takes line items whose work can be looked at. */
  readonly reviews: boolean;
}

export function writeTicket({ secret, now }: Service, ticket: Ticket): string {
  const expires = now().getTime() + LIFETIME;
  return seal(secret, "deep link", JSON.stringify({ ...ticket, expires }));
}

export function readTicket({ secret, now }: Service, sealed: string): Ticket {
  const opened = unseal(secret, "deep link", sealed);
  if (opened === undefined) throw new LaunchRefused("state", "not a ticket of ours");
  const { expires, ...ticket } = JSON.parse(opened) as Ticket & { readonly expires: number };
  if (expires < now().getTime()) throw new LaunchRefused("state", "the choice took too long");
  return ticket;
}
