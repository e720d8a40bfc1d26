// A constant each, so that a piece carries along no more than it says: see `words.ts`.
export const enlarge = "Enlarge";
export const larger = "Larger";
export const smaller = "Smaller";
export const close = "Close";
export const table = "Table";
export const write = "Write a few sentences, compare them with the sample and mark them yourself";
export const letters = (count: number, most: number) => `${count}/${most} characters`;
export const compare = "Compare with the sample";
export const sample = "Sample answer";
export const tick = "Tick what your text has";
export const points = (points: number) => ` (${points} points)`;
export const met = "There";
export const lacking = "Missing";
export const watchOn = "Watch on";
export const spot = (number: number) => `Spot ${number}`;
export const loads = (host: string) => `Press to show it: it comes from ${host}`;
export const elsewhere = "Open in another window";
