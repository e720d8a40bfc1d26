/**
 * The words of the language that the player is built for; the build puts another catalogue of the same form here. Known
 * when it is built, each stands right where it is used, and nothing of the others is loaded.
 */
export * from "./vi.ts";
