import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { parse } from "yaml";

/** What GitHub's own parser finds wrong in a workflow. */
export function lintWorkflow(name: string, content: string): readonly string[] {
  return errorsOf(parseWorkflow({ name, content }, new NoOperationTraceWriter()));
}

/** The same of an action. */
export function lintAction(name: string, content: string): readonly string[] {
  return errorsOf(parseAction({ name, content }, new NoOperationTraceWriter()));
}

function errorsOf({ context }: ReturnType<typeof parseWorkflow>): readonly string[] {
  return context.errors.getErrors().map(({ message }) => message);
}

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** All steps of a workflow or a composite action. */
export function stepsOf(content: string): readonly Step[] {
  const { jobs = {}, runs = {} } = parse(content);
  const ofJobs = Object.values(jobs) as { readonly steps?: readonly Step[] }[];
  return [...ofJobs, runs].flatMap(({ steps = [] }) => steps);
}
