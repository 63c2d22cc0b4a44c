// The public face of the relay: what the command line and the measurements use of it. The relay itself is started by main.ts.
export { inviteFromCommandLine } from "./accounts/invite.ts";
export { exportResolution, verifyExport } from "./audit/export.ts";
export { headsOf } from "./audit/heads.ts";
export { parseSignedHeads, writeSignedHeads } from "./audit/signed-heads.ts";
export { publicPem, readPublicKeys } from "./audit/signing-key.ts";
export { backup } from "./backup/backup.ts";
export { restore } from "./backup/restore.ts";
export { readResolutionJson } from "./http/read-json.ts";
export { type KeptHeads, verifyLogs } from "./log/verify.ts";
export { openExistingStore } from "./store/open.ts";
