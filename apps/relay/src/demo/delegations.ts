// The delegations of the demonstration: three administrations and one regional group, with invented people.

export interface Delegation {
  readonly proponent: string;
  readonly name: string;
  readonly delegate: string;
}

export const DELEGATIONS: readonly Delegation[] = [
  { proponent: "IND", name: "India", delegate: "A. Rao" },
  { proponent: "J", name: "Japan", delegate: "H. Mori" },
  { proponent: "KEN", name: "Kenya", delegate: "W. Otieno" },
  { proponent: "ECP", name: "CEPT", delegate: "C. Lindqvist" },
];
