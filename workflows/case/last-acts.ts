/** The last act of an organisation in one of its roles, and who has built on it since. */
export interface LastAct {
  readonly act: string;
  readonly event: string;
  readonly seq: number;
  readonly at: string;
  readonly builtOn?: { readonly org: string; readonly role: string; readonly at: string };
}
export type LastActs = Readonly<Record<string, LastAct>>;
