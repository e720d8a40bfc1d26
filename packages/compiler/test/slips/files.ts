import { type LookAlike, lesson, lookAlike, type Slip, slip } from "./slip.ts";

/** Files: their names, pictures, media. */
export const filesSlips: readonly Slip[] = [
  slip("HV1025", "a note beside the modules", { "ghi-chu.md": "⟦⟧Nháp." }),
];

export const filesLookAlikes: readonly LookAlike[] = [
  lookAlike("a picture named in a lesson", {
    ...lesson("![Hình](media/a.svg)"),
    "media/a.svg": "<svg/>",
  }),
  lookAlike(
    "two ids that shorten to the same key in saved results",
    lesson("## Một {#zalo-xoa}\n\nChữ.\n\n## Hai {#dam-may-giay-to-quay-phim}\n\nChữ."),
  ),
];
