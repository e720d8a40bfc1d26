/** https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;
const SIGN = /[<>:"|?*\\]/;

/** Whether Windows can hold a file or folder of this name. */
export function isHeldByWindows(name: string): boolean {
  return faultOf(name) === undefined;
}

/** Why Windows cannot hold a file or folder of this name; undefined where it can. */
export function faultOf(name: string) {
  const sign = SIGN.exec(name)?.[0];
  if (sign !== undefined) return { why: "sign" as const, sign };
  // An ending changes nothing: `aux.md` is the device all the same.
  if (RESERVED.test(name.replace(/ *(?:\..*)?$/s, ""))) return { why: "reserved" as const };
  return /[. ]$/.test(name) ? { why: "end" as const } : undefined;
}
