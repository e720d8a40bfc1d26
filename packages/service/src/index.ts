export type { Log, Service } from "./service.ts";
export { openPglite, openPostgres, type Store } from "./store/open-store.ts";
