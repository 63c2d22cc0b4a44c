// /people: the invitations of the meeting. Invariant: a link is shown once, when it is made; the relay keeps only its
// hash, so a lost link is replaced by a new one and never looked up.

import { isProponentCode } from "@concord/redline";
import { MAX_NAME } from "@concord/sync";
import { type FormEvent, useCallback, useEffect, useId, useState } from "react";
import { api, type Invitation, type Me, type Problem, type Role } from "../api.ts";
import "../messages/en-later.ts";
import { useWords } from "../messages/words.tsx";
import { ProponentCode } from "../ProponentCode.tsx";
import { sayProblem } from "../problem.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Shell } from "./Shell.tsx";

const ROLES: readonly Role[] = ["delegate", "observer", "chair", "editor"];

/** Invite somebody, see who is invited, revoke. */
export function People({ me }: { me: Me }) {
  const words = useWords();
  const [list, setList] = useState<readonly Invitation[]>();
  const [problem, setProblem] = useState<Problem>();
  const load = useCallback(async () => {
    const answer = await api.invitations();
    if (answer.ok) setList(answer.value.invitations);
    else setProblem(answer);
  }, []);
  useEffect(() => void load(), [load]);
  const revoke = async (invitation: Invitation): Promise<void> => {
    const answer = await api.revoke(invitation.id);
    if (answer.ok) await load();
    else setProblem(answer);
  };
  return (
    <Shell me={me}>
      <h1>{words("people.title")}</h1>
      <Invite onInvited={load} />
      {problem && (
        <p className="msg" role="alert">
          {sayProblem(words, problem)}
        </p>
      )}
      {list !== undefined && list.length > 0 && (
        <section className="invited">
          <h2>{words("people.invited")}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{words("people.name")}</th>
                <th scope="col">{words("people.role")}</th>
                <th scope="col">{words("people.proponent")}</th>
                <th scope="col">{words("people.since")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {list.map((invitation) => (
                <Row key={invitation.id} invitation={invitation} onRevoke={revoke} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Shell>
  );
}

function Row({ invitation, onRevoke }: { invitation: Invitation; onRevoke(invitation: Invitation): Promise<void> }) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const expired = invitation.expiresAt !== undefined && new Date(invitation.expiresAt) < new Date();
  const revoked = Boolean(invitation.revokedAt);
  const over = revoked || expired;
  return (
    <tr data-over={over || undefined}>
      <th scope="row">{invitation.name}</th>
      <td>{words(`role.${invitation.role}`)}</td>
      <td>{invitation.proponent && <span className="code">{invitation.proponent}</span>}</td>
      <td>{invitation.createdAt && words.date(invitation.createdAt)}</td>
      <td className="end">
        {over ? (
          words(revoked ? "people.revoked" : "people.expired")
        ) : asking ? (
          <span className="ask">
            {words("people.revokeAsk")}
            <button type="button" className="btn" onClick={() => void onRevoke(invitation)}>
              {words("people.revokeYes")}
            </button>
            <button type="button" className="btn quiet" onClick={() => setAsking(false)}>
              {words("action.cancel")}
            </button>
          </span>
        ) : (
          <button
            type="button"
            className="btn"
            aria-label={words("people.revokeName", { name: invitation.name })}
            onClick={() => setAsking(true)}
          >
            {words("people.revoke")}
          </button>
        )}
      </td>
    </tr>
  );
}

function Invite({ onInvited }: { onInvited(): Promise<void> }) {
  const words = useWords();
  const heading = useId();
  const [role, setRole] = useState<Role>("delegate");
  const [proponent, setProponent] = useState("");
  const [name, setName] = useState("");
  const [made, setMade] = useState<{ url: string; name: string }>();
  const [problem, setProblem] = useState<Problem>();
  const delegate = role === "delegate";
  const ready = name.trim() !== "" && (!delegate || isProponentCode(proponent));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    setProblem(undefined);
    const answer = await api.invite({ role, name: name.trim(), ...(delegate ? { proponent } : {}) });
    if (!answer.ok) return setProblem(answer);
    setMade({ url: answer.value.url, name: name.trim() });
    setName("");
    await onInvited();
  };
  return (
    <section className="panel invite" aria-labelledby={heading}>
      <h2 id={heading}>{words("people.invite")}</h2>
      <form onSubmit={(event) => void submit(event)}>
        <fieldset className="field">
          <legend>{words("people.role")}</legend>
          <div className="seg">
            {ROLES.map((each) => (
              <label key={each}>
                <input type="radio" name="role" checked={role === each} onChange={() => setRole(each)} />
                {words(`role.${each}`)}
              </label>
            ))}
          </div>
          <small>{words(`people.may.${role}`)}</small>
        </fieldset>
        <div className="line">
          {delegate && (
            <label className="field">
              <span>{words("people.code")}</span>
              <ProponentCode value={proponent} onCode={setProponent} />
            </label>
          )}
          <label className="field grow">
            <span>{words("people.name")}</span>
            <input
              className="input"
              value={name}
              maxLength={MAX_NAME}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <button type="submit" className="btn primary tall" disabled={!ready}>
            {words("people.make")}
          </button>
        </div>
      </form>
      {problem && (
        <p className="msg" role="alert">
          {sayProblem(words, problem)}
        </p>
      )}
      {made && (
        <div className="msg made" role="status">
          <b>{words("people.link", { name: made.name })}</b>
          <div className="line">
            <input
              className="input"
              readOnly
              value={made.url}
              aria-label={words("people.linkLabel")}
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={made.url} />
          </div>
          {words("people.linkOnce")}
        </div>
      )}
    </section>
  );
}
