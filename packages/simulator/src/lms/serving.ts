/** The small servers that all platforms are made of, without the platform. */
export { contentType } from "./content-type.ts";
export { type HttpServer, openHttpServer } from "./http-server.ts";
