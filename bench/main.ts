// `npm run bench [judge|binding|recovery …]`: each part runs us and our peers in one process run on one machine and
// prints ratios; absolute figures say more about the machine than about us.
import { benchBinding } from "./binding.ts";
import { benchJudge } from "./judge.ts";
import { benchRecovery } from "./recovery.ts";

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  judge: benchJudge,
  binding: benchBinding,
  recovery: benchRecovery,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown[0]}"; there are ${Object.keys(PARTS).join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await run();
}
