// One Vitest run for every package's unit and law tests; browser stories run in Playwright (e2e/). Invariant: seeds and
// counts are fixed here; only `npm run test:long` raises the counts, and with them the time a test may take.
import { defineConfig } from "vitest/config";

const long = process.env.CONCORD_LONG === "1";

export default defineConfig({
  test: {
    include: [
      "packages/*/test/**/*.test.ts",
      "packages/*/test/**/*.test.tsx",
      "apps/*/test/**/*.test.ts",
      "test/**/*.test.ts",
    ],
    // Every core: by default one is left to a person who watches, and on two cores that is half of them.
    maxWorkers: "100%",
    testTimeout: long ? 6 * 3_600_000 : 120_000,
    hookTimeout: 60_000,
  },
});
