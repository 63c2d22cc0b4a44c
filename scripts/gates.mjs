// The gates: every check that a change has to pass, in the order in which they fail soonest. Invariant: a gate returns
// how many of its parts passed and failed, and a gate that ran nothing has failed.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { buildWeb, ensureBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { NODE, ROOT } from "./install.mjs";
import { elapsed, runStep } from "./step.mjs";

const RESULTS = join(ROOT, "test-results");
const tool = (...path) => join(ROOT, "node_modules", ...path);

/** Every tool runs on the project's Node, also those that a tool starts. */
function environment(more = {}) {
  const path = [tool(".bin"), process.env.PATH ?? ""].join(delimiter);
  return { ...process.env, PATH: path, FORCE_COLOR: "0", NO_COLOR: "1", ...more };
}

/** A gate that is one command: it counts as one. */
async function oneCheck(label, args) {
  const step = await runStep(label, NODE, args, { cwd: ROOT, env: environment() });
  if (!step.ok) console.log(step.output.trimEnd());
  return step.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const types = () => oneCheck("Types (tsc)", [tool("typescript", "bin", "tsc"), "-p", "."]);

const lint = () =>
  oneCheck("Lint and format (biome)", [tool("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings", "."]);

const deadCode = () => oneCheck("Dead code and dependencies (knip)", [tool("knip", "bin", "knip.js"), "--no-progress"]);

async function unitTests() {
  mkdirSync(RESULTS, { recursive: true });
  const report = join(RESULTS, "vitest.json");
  rmSync(report, { force: true });
  const args = [
    tool("vitest", "vitest.mjs"),
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const step = await runStep("Unit tests and laws (vitest)", NODE, args, { cwd: ROOT, env: environment() });
  if (!existsSync(report)) {
    console.log(step.output.trimEnd());
    return { passed: 0, failed: 1 };
  }
  const result = JSON.parse(readFileSync(report, "utf8"));
  // A file that could not even be loaded has no failed test in it, and an unhandled error belongs to none.
  const broken = result.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  let failed = result.numFailedTests + broken;
  if (failed === 0 && !step.ok) failed = 1;
  if (failed > 0 || result.numPassedTests === 0) console.log(step.output.trimEnd());
  console.log(`  ${result.numPassedTests} passed, ${failed} failed, ${result.numPendingTests ?? 0} skipped`);
  return result.numPassedTests + failed === 0 ? { passed: 0, failed: 1 } : { passed: result.numPassedTests, failed };
}

async function build() {
  const step = await buildWeb("Build (vite)");
  if (!step.ok) console.log(step.output.trimEnd());
  return step.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const size = () => oneCheck("Size of a first visit", [join(ROOT, "scripts", "size.mjs")]);

async function stories() {
  const chromium = await ensureChromium();
  if (!chromium.path) {
    console.log(chromium.why);
    return { passed: 0, failed: 1 };
  }
  await ensureBuilt();
  mkdirSync(RESULTS, { recursive: true });
  const report = join(RESULTS, "stories.json");
  rmSync(report, { force: true });
  const step = await runStep("Stories in a real browser (playwright)", NODE, [tool("playwright", "cli.js"), "test"], {
    cwd: join(ROOT, "e2e"),
    env: environment({ CHROMIUM_PATH: chromium.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    show: true,
  });
  if (!existsSync(report)) {
    console.log(step.output.trimEnd());
    return { passed: 0, failed: 1 };
  }
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  const passed = stats.expected + stats.flaky;
  let failed = stats.unexpected;
  if (failed === 0 && (!step.ok || passed === 0)) failed = 1;
  return { passed, failed };
}

/** What `npm run check` runs. */
export const CHECK = [types, lint, deadCode, unitTests, build, size];

/** What `npm run test:long` runs: the laws alone, since counts change nothing else. */
export const LAWS = [unitTests];

/** What `npm test` runs: everything. */
export const ALL = [...CHECK, stories];

/** Runs the gates one after the other, all of them whatever fails, and prints the sum as the last line. */
export async function passGates(gates) {
  const start = Date.now();
  const sum = { passed: 0, failed: 0 };
  for (const gate of gates) {
    const { passed, failed } = await gate();
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`\nIn ${elapsed(start)}:`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}
