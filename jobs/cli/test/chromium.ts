import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { readConfig } from "#db/config.ts";
import { runProgram } from "./run-program.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macPath = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const minute = 60_000;

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function find(searchPath: string): string | undefined {
  const onPath = searchPath.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const { chromiumPath } = readConfig();
  return [chromiumPath, ...onPath, macPath, chromium.executablePath()].find(
    (path) => path && isExecutable(path),
  );
}

const aptInstall = async (...packages: string[]) => {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update", "-q"], { timeoutMs: 3 * minute, env });
  await runProgram("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], {
    timeoutMs: 8 * minute,
    env,
  });
};

const canInstallPackages = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Without a font that has them, Chinese letters are boxes in every picture. */
async function provideFonts(): Promise<void> {
  const hasChinese =
    (await runProgram("/bin/sh", ["-c", "fc-list :lang=zh | grep -q ."], { timeoutMs: minute })) === 0;
  if (!hasChinese && canInstallPackages()) await aptInstall("fontconfig", "fonts-noto-cjk");
}

/** A browser this machine has, or can get; undefined if neither. */
export async function provideChromium(say: (line: string) => void): Promise<string | undefined> {
  const searchPath = `/usr/bin${delimiter}/usr/local/bin${delimiter}/opt/google/chrome${delimiter}/snap/bin`;
  let found = find(searchPath);
  if (!found) {
    say("No Chromium here; fetching one …");
    await runProgram("playwright", ["install", "chromium"], { timeoutMs: 5 * minute });
    found = find(searchPath);
  }
  if (!found && canInstallPackages()) {
    await aptInstall("chromium", "fonts-noto-cjk");
    found = find(searchPath);
  }
  await provideFonts();
  return found;
}
