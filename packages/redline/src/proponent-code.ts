// The code of an administration or a regional group: IND, J, ECP.

/** Most letters of a code. */
export const MAX_CODE = 8;

/** A code, for patterns in which one stands. */
export const PROPONENT_CODE = `[A-Z]{1,${MAX_CODE}}`;

const ALONE = new RegExp(`^${PROPONENT_CODE}$`);

export function isProponentCode(text: string): boolean {
  return ALONE.test(text);
}
