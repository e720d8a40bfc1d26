export * from "./course.ts";
export * from "./exam.ts";
export * from "./id.ts";
export * from "./passing.ts";
export * from "./playable.ts";
export * from "./questions/choice.ts";
export * from "./questions/question.ts";
export { hash } from "./random.ts";
export * from "./seal.ts";
