/** What is being done, with how much of it is done and how much there is. */
export type Step =
  | { readonly doing: "read" | "picture"; readonly done: number; readonly total: number }
  | {
      readonly doing: "pack";
      /** The package's path. */
      readonly name: string;
      readonly done: number;
      readonly total: number;
    };

/** Hears of each step as it begins. Called often, and between pieces of work that let nothing else run. */
export type Progress = (step: Step) => void;
