import type { Catalogue } from "../catalogue.ts";

/** What is said of a `theme.css`. */
export type ThemeMessages = Pick<
  Catalogue["messages"],
  "HV1116" | "HV1117" | "HV1118" | "HV1119" | "HV1120" | "HV1121" | "HV1122" | "HV1123"
>;
