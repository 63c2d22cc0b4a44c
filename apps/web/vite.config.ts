// How the pages are built: static files for the relay to serve, with nothing inline, so that a Content-Security-Policy
// of `default-src 'self'` without 'unsafe-inline' holds.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const relay = process.env.CONCORD_RELAY ?? "http://127.0.0.1:4000";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: "es2023",
  },
  server: { proxy: { "/api": relay, "/sync": { target: relay, ws: true } } },
});
