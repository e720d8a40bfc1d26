// The words of the course's language: the build puts that language's file in the place of this one.
export * from "./vi.ts";
