// A button that copies words and says that it has.

import { useEffect, useState } from "react";
import { useWords } from "../messages/words.tsx";

/** Copies `text` to the clipboard; where the browser has none (a page served without TLS), by selecting and copying. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "vh";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/** "Copy", then "Copied" for two seconds. */
export function CopyButton({ text }: { text: string }) {
  const words = useWords();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <button type="button" className="btn copy" onClick={() => void copy(text).then(setDone)}>
      {words(done ? "action.copied" : "action.copy")}
    </button>
  );
}
