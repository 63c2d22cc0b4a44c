// The field in which the code of a proponent is typed: in capitals, and told to be none where it is none.
import { isProponentCode, MAX_CODE } from "@concord/redline";
import type { ComponentProps } from "react";

interface ProponentCodeProps extends Omit<ComponentProps<"input">, "onChange" | "className"> {
  readonly value: string;
  onCode(code: string): void;
}

/** The field; what is typed is told in capitals. */
export function ProponentCode({ value, onCode, ...rest }: ProponentCodeProps) {
  return (
    <input
      className="input short code"
      value={value}
      maxLength={MAX_CODE}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      aria-invalid={(value !== "" && !isProponentCode(value)) || undefined}
      onChange={(event) => onCode(event.target.value.toUpperCase())}
      {...rest}
    />
  );
}
