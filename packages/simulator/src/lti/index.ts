/**
 * A learning platform that speaks LTI 1.3 Advantage, strict: it refuses whatever the 1EdTech specifications have a platform
 * refuse, and departs from them only where a profile (`profiles/*.ts`) says that a real platform does.
 *
 * ```ts
 * const platform = await startLtiPlatform({ profile: "moodle" });        // on 127.0.0.1, a port of its own
 * const tool = platform.registerTool({                                   // by hand …
 *   loginUrl: "http://127.0.0.1:8420/lti/login",
 *   launchUrl: "http://127.0.0.1:8420/lti/launch",
 *   deepLinkUrl: "http://127.0.0.1:8420/lti/deep-link",
 *   jwks: "http://127.0.0.1:8420/lti/jwks",
 * });
 * tool.clientId; tool.deploymentId;                                      // … what the tool must be told:
 * tool.platform;                                                         // issuer, authorizationUrl, tokenUrl, jwksUrl, audience
 * // or by itself: open platform.registrationUrl("http://127.0.0.1:8420/lti/register"), then platform.activate(clientId)
 *
 * const learner = platform.addUser();
 * const course = platform.addCourse({ members: [[learner, "learner"]] });
 * const link = platform.addLink(course, tool, { custom: { exam: "cuoi-khoa" }, lineItem: { scoreMaximum: 100 } });
 *
 * platform.launchUrl(learner, link);                                     // for a browser: the login request sends itself
 * platform.linkUrl(learner, link);                                       // likewise in a frame of the platform's page
 * await launchWithoutBrowser(platform.loginRequest(learner, link));      // without a browser: the tool's last answer
 * await answerTo(platform.loginRequest(learner, link));                  // the form before it: id_token and state
 *
 * platform.nextToken({ remove: ["nonce"] });                             // spoil the next id_token
 * platform.nextToken({ sign: "none" });
 * platform.failNext("scores", { type: "rate-limit" }, 3);                // as this platform does it
 * platform.failNext("token", { type: "status", status: 503, retryAfter: 2 });
 * platform.skew(90); platform.expireTokens(); platform.rotateKeys();
 *
 * // LTI 1.1, where the profile has it (`legacy`):
 * const old = platform.addLegacyLink(course, { key: "k", secret: "s", url: "http://127.0.0.1:8420/lti/launch" });
 * platform.legacyUrl(learner, old); platform.legacyLaunch(learner, old);  // for a browser; as a signed form
 *
 * platform.grades(course);                                               // what the gradebook shows
 * platform.exchanges; platform.refusals;                                 // all requests, and why some were refused
 * await platform.until("a grade", () => platform.grades(course).length > 0);
 * await platform.close();
 * ```
 *
 * Everything else stands in {@link LtiPlatform}. Paths and ids are no part of the contract: take them from the claims.
 */
export type { NewCourse, NewLineItem, NewLink, NewUser } from "./content.ts";
export type { LtiFault } from "./http/faults.ts";
export { type Form, readForm } from "./http/forms.ts";
export type { EndpointKind } from "./http/routes.ts";
export type * from "./interface.ts";
export type { LegacyChange } from "./legacy/launch.ts";
export type { LegacyLink, NewLegacyLink } from "./legacy/link.ts";
export * from "./legacy/oauth.ts";
export * from "./people.ts";
export { startLtiPlatform } from "./platform.ts";
export { LTI_PROFILES, type LtiProfileName } from "./profiles/index.ts";
export type * from "./profiles/profile.ts";
export type { PlatformAddresses, Registration, Tool } from "./registration.ts";
export type { LtiExchange } from "./serve.ts";
export type { Alteration } from "./sign.ts";
export * from "./vocabulary.ts";
export * from "./without-browser.ts";
