/** Keys of LTI 1.1, on the administrator's pages. */
export const legacyWords = {
  title: "An older platform",
  when: "For platforms that have no LTI 1.3, or for Open edX before April 2026, where 1.3 would take a registration for each block.",
  add: "Make an LTI 1.1 key",
  text: "With a key and a secret a platform opens courses by LTI 1.1 and gets results by Basic Outcomes. Nobody comes in that way unless a key is made here.",
  textWeak:
    "LTI 1.3 is better where the platform has it: a secret that both sides know can be copied, and a launch of 1.1 is bound to no browser.",
  address: "Address of the platform",
  addressHint:
    "As it stands in the browser, https://… Its pages may then show the course in a frame.",
  otherKind: "Another",
  make: "Make the key",
  once: "To be entered at the platform",
  onceText: "The secret is shown this once and is not kept where it could be read again.",
  key: "Consumer key",
  secret: "Secret",
  passport: "LTI passport (Open edX)",
  passportHint:
    'In Studio: Settings → Advanced Settings → “LTI Passports”, as a list: ["…"]. Courses of hocvu build --lti-version 1.1 use it.',
  goOn: "To the platform",
  protocol: "Protocol",
  tag: "LTI 1.1",
  addresses: "Addresses to open",
  addressesText:
    "A link opens what its address names. Or it has the general address, and says what to open in its custom parameters.",
  gradesText:
    "The link's place in a course has to take grades. In Moodle tick “Accept grades from the tool” and choose “Point” as the type of grade: with “None” it answers that it took a result, and keeps 0.",
  anyAddress: "General address",
  launchAddress: "Address",
  custom: "Or custom parameters",
  opens: "Opens",
  secretText: "The secret is kept encrypted. Who has lost it makes a new one.",
  renew: "Make a new secret",
  atOnce: "The old secret is good no more from now on",
  atOnceHint:
    "For when somebody else may have it. Otherwise the old one stays good until the platform comes with the new one, at most a week, so that nobody is locked out.",
  pending: "New secret not used yet",
  pendingText: (until: string) =>
    `The platform still comes with the one before, which is good until ${until}.`,
};
