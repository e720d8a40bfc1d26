import type { Hono } from "hono";
import type { Service } from "../service.ts";

/** Routes that belong together. */
export interface Room {
  readonly name: string;
  routes(service: Service): Hono;
  /** How many bytes a body may have at paths that begin so; `BODY_LIMIT` elsewhere. */
  readonly bodies?: Readonly<Record<string, number>>;
}
