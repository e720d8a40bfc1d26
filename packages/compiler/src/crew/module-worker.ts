import { parentPort, workerData } from "node:worker_threads";
import { draftShareOf, type Pages, type Share } from "@hocvu/markdown";

// A thread that makes some of a course's modules; see `threadCrew`. It ends when it has answered twice.
const { pages, finish } = await draftShareOf(workerData as Share);
parentPort?.once("message", (all: Pages) => parentPort?.postMessage(finish(all)));
parentPort?.postMessage(pages);
