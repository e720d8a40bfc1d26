// Each brings a library of some megabytes with it, which is read only by whoever writes that form.

type Written<F extends (...of: never[]) => Promise<Uint8Array>> = (
  ...of: Parameters<F>
) => Promise<Uint8Array>;

export const toDocx: Written<typeof import("./docx.ts").toDocx> = async (...of) =>
  (await import("./docx.ts")).toDocx(...of);

export const toXlsx: Written<typeof import("./xlsx.ts").toXlsx> = async (...of) =>
  (await import("./xlsx.ts")).toXlsx(...of);

export const toDeck: Written<typeof import("./deck.ts").toDeck> = async (...of) =>
  (await import("./deck.ts")).toDeck(...of);
