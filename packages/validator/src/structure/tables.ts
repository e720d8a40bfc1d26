import { type Rule, ruleOf, type Written } from "./rules.ts";

/** The elements of one namespace, each by its name, or by that and the names around it where that matters. */
export type Table = ReadonlyMap<string, Rule>;

/** The namespaces of a standard; what comes of others nobody looks into. */
export type Tables = ReadonlyMap<string, Table>;

/** `declared`: what other standards may hold of it, all where it is left out; the rest means nothing among theirs. */
function table(written: Readonly<Record<string, Written>>, declared?: readonly string[]): Table {
  return new Map(
    Object.entries(written).map(([name, one]) => [
      name,
      ruleOf(one, declared && !declared.includes(name)),
    ]),
  );
}

/** IMS Content Packaging 1.1.2 and 1.1.4. `title`: SCORM asks for it where the XSD does not (CAM 2.3.5, 3.4.1). */
function contentPackaging(title: "title" | "title?"): Table {
  return table({
    manifest: {
      attributes: "identifier! version",
      children: "metadata? organizations resources manifest* ...",
    },
    metadata: { children: "schema? schemaversion? ..." },
    schema: { text: "any" },
    schemaversion: { text: "any" },
    organizations: { attributes: "default", children: "organization* ..." },
    organization: {
      attributes: "identifier! structure",
      children: `${title} item* metadata? ...`,
    },
    item: {
      attributes: "identifier! identifierref isvisible:boolean parameters",
      children: `${title} item* metadata? ...`,
    },
    title: { text: "any" },
    resources: { children: "resource* ..." },
    resource: {
      attributes: "identifier! type! href",
      children: "metadata? file* dependency* ...",
    },
    file: { attributes: "href!", children: "metadata? ..." },
    dependency: { attributes: "identifierref!", children: "..." },
  });
}

const ADLCP_12 = table({
  location: { text: "any" },
  prerequisites: { attributes: "type!:aicc_script", text: "any" },
  maxtimeallowed: { text: "any" },
  timelimitaction: { text: "any" },
  datafromlms: { text: "any" },
  masteryscore: { text: "any" },
});

/** SCORM 1.2, Content Aggregation Model 2.3. */
export const SCORM_12: Tables = new Map([
  ["http://www.imsproject.org/xsd/imscp_rootv1p1p2", contentPackaging("title")],
  ["http://www.adlnet.org/xsd/adlcp_rootv1p2", ADLCP_12],
]);

const CONDITIONS =
  "satisfied|objectiveStatusKnown|objectiveMeasureKnown|completed|activityProgressKnown|attempted|attemptLimitExceeded|timeLimitExceeded|outsideAvailableTimeRange";
const OBJECTIVE = { children: "minNormalizedMeasure? mapInfo*" };
const RULE = { children: "ruleConditions? ruleAction" };

/** IMS Simple Sequencing 1.0. `mapInfo` without its target is told by a check of its own. */
const IMSSS = table(
  {
    sequencingCollection: { children: "sequencing+" },
    sequencing: {
      attributes: "ID IDRef",
      children:
        "controlMode? sequencingRules? limitConditions? auxiliaryResources? rollupRules? objectives? randomizationControls? deliveryControls? ...",
    },
    controlMode: {
      attributes:
        "choice:boolean choiceExit:boolean flow:boolean forwardOnly:boolean useCurrentAttemptObjectiveInfo:boolean useCurrentAttemptProgressInfo:boolean",
    },
    sequencingRules: { children: "preConditionRule* exitConditionRule* postConditionRule*" },
    preConditionRule: RULE,
    exitConditionRule: RULE,
    postConditionRule: RULE,
    ruleConditions: { attributes: "conditionCombination:all|any", children: "ruleCondition+" },
    ruleCondition: {
      attributes: `referencedObjective measureThreshold:measure operator:not|noOp condition!:${CONDITIONS}|objectiveMeasureGreaterThan|objectiveMeasureLessThan|always`,
    },
    "preConditionRule/ruleAction": {
      attributes: "action!:skip|disabled|hiddenFromChoice|stopForwardTraversal",
    },
    "exitConditionRule/ruleAction": { attributes: "action!:exit" },
    "postConditionRule/ruleAction": {
      attributes: "action!:exitParent|exitAll|retry|retryAll|continue|previous",
    },
    limitConditions: {
      attributes:
        "attemptLimit:count attemptAbsoluteDurationLimit:duration attemptExperiencedDurationLimit:duration activityAbsoluteDurationLimit:duration activityExperiencedDurationLimit:duration beginTimeLimit:moment endTimeLimit:moment",
    },
    auxiliaryResources: { children: "auxiliaryResource*" },
    auxiliaryResource: { attributes: "auxiliaryResourceID! purpose!" },
    rollupRules: {
      attributes:
        "rollupObjectiveSatisfied:boolean rollupProgressCompletion:boolean objectiveMeasureWeight:share",
      children: "rollupRule*",
    },
    rollupRule: {
      attributes:
        "childActivitySet:all|any|none|atLeastCount|atLeastPercent minimumCount:count minimumPercent:share",
      children: "rollupConditions rollupAction",
    },
    rollupConditions: { attributes: "conditionCombination:all|any", children: "rollupCondition+" },
    rollupCondition: { attributes: `operator:not|noOp condition!:${CONDITIONS}` },
    rollupAction: { attributes: "action!:satisfied|notSatisfied|completed|incomplete" },
    objectives: { children: "primaryObjective objective*" },
    primaryObjective: { ...OBJECTIVE, attributes: "satisfiedByMeasure:boolean objectiveID" },
    objective: { ...OBJECTIVE, attributes: "satisfiedByMeasure:boolean objectiveID!" },
    minNormalizedMeasure: { text: "measure" },
    mapInfo: {
      attributes:
        "targetObjectiveID readSatisfiedStatus:boolean readNormalizedMeasure:boolean writeSatisfiedStatus:boolean writeNormalizedMeasure:boolean",
    },
    randomizationControls: {
      attributes:
        "randomizationTiming:never|once|onEachNewAttempt selectCount:count reorderChildren:boolean selectionTiming:never|once|onEachNewAttempt",
    },
    deliveryControls: {
      attributes: "tracked:boolean completionSetByContent:boolean objectiveSetByContent:boolean",
    },
  },
  ["sequencing", "sequencingCollection"],
);

const ROLLUP = "always|ifAttempted|ifNotSkipped|ifNotSuspended";

const ADLSEQ = table({
  constrainedChoiceConsiderations: {
    attributes: "preventActivation:boolean constrainChoice:boolean",
  },
  rollupConsiderations: {
    attributes: `requiredForSatisfied:${ROLLUP} requiredForNotSatisfied:${ROLLUP} requiredForCompleted:${ROLLUP} requiredForIncomplete:${ROLLUP} measureSatisfactionIfActive:boolean`,
  },
  objectives: { children: "objective+" },
  objective: { attributes: "objectiveID!", children: "mapInfo+" },
  mapInfo: {
    attributes:
      "targetObjectiveID readRawScore:boolean readMinScore:boolean readMaxScore:boolean readCompletionStatus:boolean readProgressMeasure:boolean writeRawScore:boolean writeMinScore:boolean writeMaxScore:boolean writeCompletionStatus:boolean writeProgressMeasure:boolean",
  },
});

const ADLNAV = table({
  presentation: { children: "navigationInterface?" },
  navigationInterface: { children: "hideLMSUI*" },
  hideLMSUI: { text: "abandon|continue|exit|previous|suspendAll|exitAll|abandonAll" },
});

const ADLCP_2004 = table({
  location: { text: "any" },
  dataFromLMS: { text: "any" },
  timeLimitAction: { text: "any" },
  completionThreshold: {
    attributes: "completedByMeasure:boolean minProgressMeasure:share progressWeight:share",
    text: "any",
  },
  data: { children: "map+" },
  map: { attributes: "targetID! readSharedData:boolean writeSharedData:boolean" },
});

/** SCORM 2004, Content Aggregation Model, 2nd to 4th edition. */
export const SCORM_2004: Tables = new Map([
  ["http://www.imsglobal.org/xsd/imscp_v1p1", contentPackaging("title")],
  ["http://www.adlnet.org/xsd/adlcp_v1p3", ADLCP_2004],
  ["http://www.adlnet.org/xsd/adlseq_v1p3", ADLSEQ],
  ["http://www.adlnet.org/xsd/adlnav_v1p3", ADLNAV],
  ["http://www.imsglobal.org/xsd/imsss", IMSSS],
]);

/** QTI 2 and 3 in a package of IMS Content Packaging 1.1 or 1.2. */
export const QTI: Tables = new Map(
  [
    "http://www.imsglobal.org/xsd/imscp_v1p1",
    "http://www.imsglobal.org/xsd/imscp_v1p2",
    "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
  ].map((uri) => [uri, contentPackaging("title?")]),
);

const CC_11_TYPES = [
  ...["webcontent", "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"],
  "imsqti_xmlv1p2/imscc_xmlv1p1/question-bank",
  "associatedcontent/imscc_xmlv1p1/learning-application-resource",
  ...["imsdt_xmlv1p1", "imswl_xmlv1p1", "imsbasiclti_xmlv1p0"],
].join("|");

/**
 * Common Cartridge; `types` that a resource may be of, where an edition's are known here. `others`: where what is of other standards
 * may stand in a resource; of editions after 1.1 nobody here has the schema, and Canvas puts `variant` before `file`.
 */
function cartridge(types = "any", others: "..." | "...." = "...."): Table {
  return table({
    manifest: { attributes: "identifier!", children: "metadata organizations resources ..." },
    metadata: { children: "..." },
    "manifest/metadata": { children: "schema schemaversion ~lom ..." },
    schema: { text: "any" },
    schemaversion: { text: "any" },
    organizations: { children: "organization?" },
    organization: {
      attributes: "identifier! structure!:rooted-hierarchy",
      children: "title? item metadata?",
    },
    "organization/item": { attributes: "identifier!", children: "title? item* metadata?" },
    item: { attributes: "identifier! identifierref", children: "title item* metadata?" },
    title: { text: "any" },
    resources: { children: "resource* ..." },
    resource: {
      attributes: `identifier! type!:${types} href intendeduse`,
      children: `metadata? file* dependency* ${others}`,
    },
    file: { attributes: "href!", children: "metadata? ..." },
    dependency: { attributes: "identifierref!" },
  });
}

/** Common Cartridge 1.0 to 1.3. */
export const CARTRIDGE: Tables = new Map([
  ["http://www.imsglobal.org/xsd/imscc/imscp_v1p1", cartridge()],
  ["http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1", cartridge(CC_11_TYPES, "...")],
  ["http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1", cartridge()],
  ["http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1", cartridge()],
]);

/** cmi5 13.2, its schema of the course structure. */
export const CMI5: Tables = new Map([
  [
    "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd",
    table({
      courseStructure: { children: "course objectives? au|block+ ..." },
      course: { attributes: "id!", children: "title description ..." },
      title: { children: "langstring+ ..." },
      description: { children: "langstring+ ..." },
      langstring: { attributes: "lang:language", text: "any" },
      objectives: { children: "objective+ ..." },
      "courseStructure/objectives": { children: "objective+ ..." },
      objective: { attributes: "idref" },
      "courseStructure/objectives/objective": {
        attributes: "id!",
        children: "& title description",
      },
      block: {
        attributes: "id!",
        children: "title description objectives? au|block+ ...",
      },
      au: {
        attributes:
          "id! moveOn:NotApplicable|Passed|Completed|CompletedAndPassed|CompletedOrPassed masteryScore:share launchMethod:AnyWindow|OwnWindow activityType",
        children: "title description objectives? url launchParameters? entitlementKey? ...",
      },
      url: { text: "any" },
      launchParameters: { text: "any" },
      entitlementKey: { text: "any", children: "..." },
    }),
  ],
]);
