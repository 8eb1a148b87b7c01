import type { Visible } from './visible.ts';

/** Who fills in; at a higher level the applicant is the office that recommended. */
const FILLS: readonly string[] = ['clerk', 'unit-head', 'office'];

/** Whether the person fills in what this organisation answers for. */
export const fills = ({ actors }: Visible, org: string): boolean =>
  actors.some(({ actor }) => actor.org === org && FILLS.includes(actor.role));
