import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const giveUpAfter = 5 * 60 * 1000;

/** Runs the work while no other build on this machine runs it: tests build the web project side by side. */
export async function alone(file, work) {
  await mkdir(dirname(file), { recursive: true });
  const started = Date.now();
  while (!(await take(file))) {
    if (Date.now() - started > giveUpAfter) throw new Error(`Another build has held ${file} for five minutes. Delete it if none is running.`);
    await wait(200);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file) {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (await isLeftBehind(file)) await rm(file, { force: true });
    return false;
  }
}

async function isLeftBehind(file) {
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (!holder) return Date.now() - (await timeOf(file)) > 10_000;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** When the file was last written, in milliseconds, or 0 where there is none. */
export async function timeOf(file) {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}
