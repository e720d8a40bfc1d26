/** Which platforms are judged for, and what is known of each: data alone, so that help need not load what judges. */
export * from "./table.ts";
