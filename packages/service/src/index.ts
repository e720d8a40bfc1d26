export type { ToldProblem } from "./publish/protocol.ts";
export { SendFailed, type SendProblem, type Sent, sendCourse } from "./publish/send-course.ts";
export { type Ended, type ServeCoursesSettings, type ServeEvent, serve } from "./serve/serve.ts";
export { StressImpossible, type StressReport, type StressStep } from "./stress/stress.ts";
export { stressService } from "./stress/stress-service.ts";
