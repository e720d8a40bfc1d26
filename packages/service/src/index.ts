export { type Ended, type ServeCoursesSettings, type ServeEvent, serve } from "./serve/serve.ts";
