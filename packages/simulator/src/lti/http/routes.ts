import type { Received, Reply } from "./exchange.ts";

/** What an endpoint is for; faults are ordered by it. */
export type EndpointKind =
  | "configuration"
  | "registration"
  | "keys"
  | "authorization"
  | "token"
  | "line-items"
  | "line-item"
  | "scores"
  | "results"
  | "members"
  | "deep-link-return"
  | "outcomes"
  | "page";

export interface Route {
  readonly kind: EndpointKind;
  /** `:name` stands for one segment. */
  readonly path: string;
  readonly methods: Readonly<Record<string, Handler>>;
}

export type Handler = (
  request: Received,
  segments: Readonly<Record<string, string>>,
) => Reply | Promise<Reply>;

export interface Matched {
  readonly route: Route;
  readonly segments: Readonly<Record<string, string>>;
}

export function matchRoute(routes: readonly Route[], path: string): Matched | undefined {
  for (const route of routes) {
    const segments = segmentsOf(route.path, path);
    if (segments) return { route, segments };
  }
  return undefined;
}

function segmentsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split("/");
  const found = path.split("/");
  if (wanted.length !== found.length) return undefined;
  const segments: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(found[index] ?? "");
    if (part.startsWith(":") && value !== "") segments[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return segments;
}
