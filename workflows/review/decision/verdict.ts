import * as z from 'zod';
import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';

/** What a body decides on an application. */
export const DecisionVerdict = z.enum(['adopt', 'defer', 'reject', 'send-back']);
export type DecisionVerdict = z.infer<typeof DecisionVerdict>;

export const DECISION_VERDICT = {
  adopt: bilingual('审议通过', 'Adopted'),
  defer: bilingual('暂缓，补充材料后再议', 'Deferred'),
  reject: bilingual('不予通过', 'Not adopted'),
  'send-back': bilingual('退回重审', 'Sent back'),
} as const satisfies Record<DecisionVerdict, Bilingual>;

/** The stage that an application is sent back to. */
export const SendBackTo = z.enum(['departments', 'experts']);
export type SendBackTo = z.infer<typeof SendBackTo>;

export const SEND_BACK_TO = {
  departments: bilingual('部门联审', 'Departmental review'),
  experts: bilingual('专家评审', 'Expert review'),
} as const satisfies Record<SendBackTo, Bilingual>;

/** What ended an application without a place on the list. */
export const NotSelectedBy = z.enum(['veto', 'decision']);
export type NotSelectedBy = z.infer<typeof NotSelectedBy>;

export const NOT_SELECTED_BY = {
  veto: bilingual('一票否决', 'Veto fact'),
  decision: bilingual('集体研究', 'Decision'),
} as const satisfies Record<NotSelectedBy, Bilingual>;

/** What reminded somebody: their time limit, or the office of its own accord. */
export const RemindedBy = z.enum(['time', 'office']);
export type RemindedBy = z.infer<typeof RemindedBy>;

export const REMINDED_BY = {
  time: bilingual('到期自动催办', 'Time'),
  office: bilingual('领导小组办公室', 'The office'),
} as const satisfies Record<RemindedBy, Bilingual>;
