// Building the service worker with the pages: one script at /sw.js that knows every file of the build. Invariant: another
// build is another script, so that a browser sees that there is something new.

import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Name of the entry. */
export const WORKER = "service-worker";

/** Large, and needed by few: it comes when it is asked for. */
const NOT_KEPT = /\/pdfjs-/;

/** Puts the list of files into the worker, once they have their names. */
export function workerBuild(): Plugin {
  return {
    name: "concord-service-worker",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const worker = Object.values(bundle).find((file) => file.type === "chunk" && file.name === WORKER);
        if (worker?.type !== "chunk") this.error("there is no service worker among the files");
        if (worker.imports.length > 0) this.error("the service worker must be one file");
        const files = Object.keys(bundle)
          .filter((name) => name.startsWith("assets/") && !name.endsWith(".map") && !NOT_KEPT.test(name))
          .sort();
        const page = bundle["index.html"];
        const html = page?.type === "asset" ? page.source : "";
        const version = createHash("sha256")
          .update(files.join())
          .update(html)
          .update(worker.code)
          .digest("hex")
          .slice(0, 16);
        const built = JSON.stringify({ version, files: files.map((name) => `/${name}`) });
        worker.code = `const BUILT=${built};${worker.code}`;
      },
    },
  };
}
