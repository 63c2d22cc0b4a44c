// Where the data of a relay is that a command is about: where the person says, else where the relay looks.
import { resolve } from "node:path";
import type { Arguments } from "./arguments.ts";
import type { World } from "./world.ts";

/** Where the relay keeps what it has: where the person says, else where the relay looks. */
export function place(args: Arguments, world: World): { dataDir: string; databaseUrl?: string } {
  const dataDir = resolve(world.projectFolder, world.env.CONCORD_DATA?.trim() || "data");
  if (args.database !== undefined) return { dataDir, databaseUrl: args.database };
  if (args.data !== undefined) return { dataDir: resolve(world.folder, args.data) };
  const databaseUrl = world.env.DATABASE_URL?.trim();
  return databaseUrl ? { dataDir, databaseUrl } : { dataDir };
}
