import * as z from 'zod';
import { idMember, type Machine } from '../../workflows/machine.ts';

/** What a step of a process is told: the stream's id, under the name that the machine gives it (`caseId`), and more. */
export const inputOf = <T extends z.ZodRawShape>({ of }: Pick<Machine, 'of'>, shape: T) => {
  const member = idMember(of);
  const more = z.object(shape);
  return more.extend({ [member]: z.string().min(1) }).transform((given) => ({
    ...more.parse(given),
    id: String(Reflect.get(given, member)),
  }));
};
