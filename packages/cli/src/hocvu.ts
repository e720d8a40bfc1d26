import { diskReason } from "./disk-reason.ts";
import { exitStatus } from "./exit-status.ts";
import { chooseLanguage, wordsIn } from "./language.ts";
import { run } from "./main.ts";
import { optimizeLater } from "./optimize-later.ts";
import { line, printingTo } from "./print.ts";
import { processOutput } from "./process-output.ts";

optimizeLater();
const argv = process.argv.slice(2);
const output = processOutput();
// Set only when done, so that what is still being written to a pipe is not cut off.
process.exitCode = await run(argv, output);
// What was refused is told only after all that was written so far.
process.stdout.write("", () => {
  const failure = output.failure();
  if (failure) {
    const language = chooseLanguage(argv, process.env);
    const words = wordsIn(language);
    const reason = diskReason(failure, language);
    const { stderr } = printingTo(output);
    stderr(line(`${words.usageError}: ${words.outputFailed(reason)}`));
    process.exitCode = exitStatus.cannotWrite;
  }
  // Whoever started the command, a shell with a loop for one, learns how it ended only from the signal itself.
  const signal = output.brokenOffBy();
  if (signal) process.kill(process.pid, signal);
});
