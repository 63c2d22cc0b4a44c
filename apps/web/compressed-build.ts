// Compressing the pages once, when they are built, as well as it can be done: what a delegate on a hotel's network waits for. Invariant:
// beside each script and style there are the same bytes, compressed; the relay sends what the browser understands.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const COMPRESSED = /\.(?:js|css)$/;
/** What is smaller gains nothing. */
const LEAST = 1_000;

/** Writes NAME.br and NAME.gz beside the assets. */
export function compressedBuild(): Plugin {
  return {
    name: "concord-compressed",
    apply: "build",
    enforce: "post",
    writeBundle: {
      sequential: true,
      order: "post",
      async handler({ dir = "" }) {
        const assets = join(dir, "assets");
        const names = (await readdir(assets)).filter((name) => COMPRESSED.test(name));
        await Promise.all(names.map((name) => compress(join(assets, name))));
      },
    },
  };
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < LEAST) return;
  const brotli = promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  await Promise.all([
    writeFile(`${path}.br`, await brotli),
    writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 })),
  ]);
}
