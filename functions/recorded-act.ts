import { z } from 'zod';

const RECORDS: readonly string[] = ['RecordOnBehalf', 'CheckRecord'];
const Act = z.looseObject({ type: z.string().min(1) });
const Records = z.object({
  records: z.array(z.looseObject({ recordId: z.string(), act: z.unknown() })),
});

export interface Asked {
  readonly state: unknown;
  readonly command: { readonly type: string } & Readonly<Record<string, unknown>>;
}

/**
 * What a command asks for: for a record on behalf (代录) and its check the act inside, since its rules read what they
 * would have read of its author. Whether the record exists and the act is whole is the decider's to say.
 */
export const askedAct = ({ state, command }: Asked): Asked['command'] => {
  if (!RECORDS.includes(command.type)) return command;
  const known = Records.safeParse(state);
  const record = known.data?.records.find(({ recordId }) => recordId === command.recordId);
  const act = Act.safeParse(command.act ?? record?.act);
  return act.success ? act.data : command;
};
