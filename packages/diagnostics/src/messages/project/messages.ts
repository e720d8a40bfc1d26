import type { Catalogue } from "../catalogue.ts";

export type ProjectMessages = Pick<
  Catalogue["messages"],
  "HV1111" | "HV1112" | "HV1113" | "HV1114"
>;
