import type { PieceWords } from "./words.ts";

export const words: PieceWords = {
  enlarge: "Enlarge",
  larger: "Larger",
  smaller: "Smaller",
  close: "Close",
  table: "Table",
  loads: (host) => `Press to show it: it comes from ${host}`,
  elsewhere: "Open in another window",
  spot: (number) => `Spot ${number}`,
};
