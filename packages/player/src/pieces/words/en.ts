// A constant each, so that a piece carries along no more than it says: see `words.ts`.
export const enlarge = "Enlarge";
export const larger = "Larger";
export const smaller = "Smaller";
export const close = "Close";
export const table = "Table";
export const point = "Tap one place in the picture.";
export const pointAll = "Tap all right places in the picture.";
export const byName = "Choose by name";
export const taken = "Taken";
export const nowhere = "There is nothing to choose here. Try another place.";
export const spot = (number: number) => `Spot ${number}`;
export const loads = (host: string) => `Press to show it: it comes from ${host}`;
export const elsewhere = "Open in another window";
