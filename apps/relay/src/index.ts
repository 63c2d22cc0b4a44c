// The public face of the relay: what the command line uses of it. The relay itself is started by main.ts.
export { inviteFromCommandLine } from "./accounts/invite.ts";
export { backup } from "./backup/backup.ts";
export { restore } from "./backup/restore.ts";
export { readResolutionJson } from "./http/read-json.ts";
export { verifyLogs } from "./log/verify.ts";
