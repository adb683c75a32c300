// Installs the packages exactly as locked, once, however many builds ask for it at the same time.
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { alone, timeOf } from "./lock.mjs";

const [stamp] = process.argv.slice(2);
const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(`error : the styles and scripts need Node.js 20 or later; this is ${process.version}.`);
  process.exit(1);
}

// npm ci empties node_modules, so the lock has to stand outside it.
const lock = join(tmpdir(), `onestory-packages-${createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16)}.lock`);

await alone(lock, async () => {
  const locked = Math.max(await timeOf("package.json"), await timeOf("package-lock.json"));
  if ((await timeOf(stamp)) >= locked) return;
  const npm = spawnSync("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error", { shell: true, stdio: "inherit" });
  if (npm.status !== 0) process.exitCode = npm.status ?? 1;
  else await writeFile(stamp, "");
});
