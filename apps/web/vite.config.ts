// How the pages are built: static files for the relay to serve, with nothing inline, so that a Content-Security-Policy
// of `default-src 'self'` without 'unsafe-inline' holds.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressedBuild } from "./compressed-build.ts";
import { WORKER, workerBuild } from "./worker-build.ts";

const relay = process.env.CONCORD_RELAY ?? "http://127.0.0.1:4000";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), workerBuild(), compressedBuild()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: "es2023",
    rolldownOptions: {
      input: {
        index: fileURLToPath(new URL("index.html", import.meta.url)),
        [WORKER]: fileURLToPath(new URL("src/service-worker.ts", import.meta.url)),
      },
      output: { entryFileNames: ({ name }) => (name === WORKER ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
  // What a worker loads when it is needed is a file of its own.
  worker: { format: "es" },
  server: { proxy: { "/api": relay, "/sync": { target: relay, ws: true } } },
});
