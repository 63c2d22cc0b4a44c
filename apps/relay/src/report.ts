// Faults that no client is to blame for, told to whoever runs the relay. Words name what failed and the id of a resolution, never its text.

export type Report = (what: string, error: unknown) => void;
