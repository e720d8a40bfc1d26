/** Whether it says but what is to be written there, as new questions do. */
export function isUnfilled(text: string): boolean {
  return /^\[(?:điền|fill in):[^[\]]*\]$/.test(text);
}
