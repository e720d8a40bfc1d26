const MOST_HOURS = 9_999;

/** Seconds as a CMITimespan, `HHHH:MM:SS` with two to four digits of hours (SCORM 1.2 RTE 3.4.2.1); more is cut. */
export function timespan(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole >= (MOST_HOURS + 1) * 3600) return `${MOST_HOURS}:59:59`;
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(":");
}

/** How many seconds a CMITimespan is; 0 for what is none. */
export function secondsOf(timespan: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = timespan.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds || 0;
}

/** The time of day as a CMITime, by the learner's clock. */
export function timeOfDay(date: Date): string {
  return date.toTimeString().slice(0, 8);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
