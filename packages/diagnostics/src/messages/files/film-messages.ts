import type { Catalogue } from "../catalogue.ts";

/** What is said of questions that come up while a film plays. */
export type FilmMessages = Pick<
  Catalogue["messages"],
  "HV2465" | "HV2466" | "HV2467" | "HV2468" | "HV2469"
>;
