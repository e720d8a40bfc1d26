import { ensureBundle, ensureDependencies, SetupError } from "./setup.mjs";

try {
  await ensureDependencies();
  const command = await ensureBundle();
  await import(command);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 70;
}
