import { parentPort, workerData } from "node:worker_threads";
import { minified } from "./minify-script.mjs";

parentPort.postMessage(await minified(workerData.script, workerData.chosen));
