/** The author's window: a course on a simulated platform, which follows what is saved. */
export { type Preview, type PreviewOptions, startPreview } from "./preview.ts";
export { type Shared, type ShareOptions, shareCourse } from "./review/share.ts";
