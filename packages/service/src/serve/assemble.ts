import { createApp } from "../http/app.ts";
import type { Service } from "../service.ts";
import type { Assembly } from "./start.ts";

/** All rooms of the service, and what goes on beside requests. */
export function assemble(service: Service): Assembly {
  return { app: createApp(service, []), background: [] };
}
