/** How a platform is told of the service. Names in “…” are the platform's own. */
export const platformWords = {
  moodle: {
    dynamic: [
      "Site administration → Plugins → Activity modules → External tool → Manage tools.",
      "Paste the address under “Tool URL” and press “Add LTI Advantage”.",
      "Approve the platform here, then press “Activate” on the tool's card in Moodle.",
      "In the tool's settings, “Tool configuration usage”: “Show in activity chooser”.",
    ],
    manual: [
      "Site administration → Plugins → Activity modules → External tool → Manage tools → “configure a tool manually”.",
      "Fill in the addresses below. “LTI version”: LTI 1.3; “Public key type”: Keyset URL; tick “Supports Deep Linking”.",
      "Services: “Use this service for grade sync and column management”, “Use this service to retrieve members' information”. Privacy: share the launcher's name: “Always”.",
      "Save, then “View configuration details” on the tool's card shows the values for the form below.",
    ],
  },
  canvas: {
    dynamic: [
      "Admin → Apps (older: Developer Keys → “+ LTI Registration”) → install by dynamic registration.",
      "Paste the address as “Dynamic Registration URL” and press “Continue”.",
      "Confirm what it may do, then approve the platform here and switch the app on in Canvas.",
    ],
    manual: [
      "Admin → Developer Keys → “+ Developer Key” → “+ LTI Key”, method “Manual Entry”.",
      "Fill in the addresses below; “JWK Method”: Public JWK URL. Switch on all of “LTI Advantage Services” for assignments and names.",
      "“Additional settings”: privacy level Public. Placements: Assignment Selection and Link Selection, each with LtiDeepLinkingRequest and the deep-linking address.",
      "Save and switch the key on. The long number under “Details” is the client ID. Install the app by it in the course or account; its gear menu shows the deployment ID.",
    ],
  },
  "open-edx": {
    dynamic: [],
    manual: [
      "The simplest way: hocvu build --target olx --lti and this service's address writes a course whose blocks are filled in already.",
      "By hand: in Studio, Advanced settings → “Advanced Module List”: add lti_consumer. Then in a unit: Advanced → LTI Consumer → Edit.",
      "Fill in the addresses below. “LTI Version”: LTI 1.3; “Tool Public Key Mode”: Keyset URL; “Scored”: True; “Deep linking”: True.",
      "Save and publish. The block then shows client ID, deployment ID (always 1) and its addresses. On releases before April 2026 each block has a client ID of its own: enter each.",
    ],
  },
  "open-edx-maple": {
    dynamic: [],
    manual: [
      "The simplest way is LTI 1.1, which needs one key for a whole course: “Platforms” → “Make an LTI 1.1 key”, then hocvu build --target olx --lti and this service's address with --lti-version 1.1.",
      "By LTI 1.3 each block is a client of its own. In Studio, Advanced settings → “Advanced Module List”: add lti_consumer. Then in a unit: Advanced → LTI Consumer → Edit.",
      "Fill in the addresses below. “LTI Version”: LTI 1.3; “Tool Public Key Mode”: Keyset URL, where it is offered; “Scored”: True.",
      "Save and publish. The block then shows client ID, deployment ID (always 1) and its addresses: enter them here, for each block anew. These releases never tell names.",
    ],
  },
  brightspace: {
    dynamic: [
      "Admin Tools → Manage Extensibility → LTI Advantage → “Register Tool” → “Dynamic”.",
      "Paste the address as “Tool initiation registration endpoint”, tick “Configure Deployment”, and press “Register”.",
      "Approve the platform here, then enable the tool in Brightspace and make a deployment for the org units.",
    ],
    manual: [
      "Admin Tools → Manage Extensibility → LTI Advantage → “Register Tool” → “Standard”.",
      "Fill in the addresses below; tick the extensions Assignment and Grade Services, Deep Linking, Names and Role Provisioning Services. “Send Institution Role” may stay off.",
      "Save: Brightspace shows the registration details for the form below.",
      "“View Deployments” → “New Deployment”: choose the tool, all three extensions, user information with names; its deployment ID goes into the form too.",
    ],
  },
  blackboard: {
    dynamic: [],
    manual: [
      "At the vendor's developer portal, register an LTI 1.3 application once, with the addresses below. It gives an application ID: that is the client ID.",
      "In Blackboard: Admin → Integrations → LTI Tool Providers → “Register LTI 1.3/Advantage Tool”, enter the client ID, set the tool to Approved.",
      "Policies: send role, name; allow grade service and membership service. Add a placement “Deep Linking content tool” with the deep-linking address.",
      "The tool's page shows the deployment ID. In the key set address, put the application ID in its place.",
    ],
  },
  sakai: {
    dynamic: [
      "Administration Workspace → External Tools → “Use LTI Advantage Auto Provision”.",
      "Give the tool a name, then paste the address as the tool's registration URL.",
      "Approve the platform here, then save the tool in Sakai.",
    ],
    manual: [
      "Administration Workspace → External Tools → “Install LTI 1.3 Tool”.",
      "Fill in the addresses below; allow names to be sent, grades (line items) and roster to be used, and the tool to be chosen in Lessons and Assignments.",
      "Save and open the tool: “LTI 1.3 security” shows the values for the form below.",
    ],
  },
  ilias: {
    dynamic: [],
    manual: [
      "Administration → Extending ILIAS → LTI → “ILIAS as LTI consumer” → “Add provider”; or in a course: Add → LTI Consumer → “Add Own Provider”.",
      "“LTI version”: 1.3; “Public Key Type”: URL. Fill in the addresses below and switch deep linking on, where it is offered.",
      "Under privacy, send the full name, if certificates shall carry it. Switch the learning progress by result on.",
      "Save: ILIAS shows the values for the form below.",
    ],
  },
  generic: {
    dynamic: [
      "If the platform asks for a registration address (“dynamic registration”), give it this one.",
    ],
    manual: [
      "Add an LTI 1.3 tool where the platform's administration offers it, with the addresses below.",
      "Allow it grades (Assignment and Grade Services), deep linking, and names and roles, as far as the platform has them.",
      "The platform shows its values for the form below, often under “tool details”.",
    ],
  },
};
