/** The seconds of an ISO 8601 duration such as `PT1M30.5S`, or of SCORM 1.2's `0000:01:30.50`; not a number for anything else. */
export function secondsOf(text: string): number {
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (iso && text !== "P") {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = iso
      .slice(1)
      .map((part) => Number(part ?? 0));
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  }
  const clock = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(text);
  if (!clock) return Number.NaN;
  const [hours = 0, minutes = 0, seconds = 0] = clock.slice(1).map(Number);
  return (hours * 60 + minutes) * 60 + seconds;
}
