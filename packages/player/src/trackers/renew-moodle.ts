/**
 * Moodle has one SCORM 2004 session a page: once a part has ended, it refuses whatever is chosen from its contents after
 * that (error 104), and nothing of it would arrive. So the part gets a page of its own in the window `home`, by the
 * address that Moodle gave its frame. Whether this is Moodle.
 */
export function renewMoodle(home: Pick<Window, "location">): boolean {
  const address = frameElement?.getAttribute("src") || "";
  if (!/\/loadSCO\.php\?/.test(address)) return false;
  home.location.replace(address.replace("loadSCO", "player"));
  return true;
}
