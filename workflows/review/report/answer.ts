import * as z from 'zod';
import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';

/** What a department says of one figure of a report. Silence is none of them: 未核实. */
export const FigureAnswer = z.enum([
  'agrees',
  'differs',
  'other-scope',
  'cannot-verify',
  'not-ours',
]);
export type FigureAnswer = z.infer<typeof FigureAnswer>;

export const FIGURE_ANSWER = {
  agrees: bilingual('一致', 'Agrees'),
  differs: bilingual('不一致', 'Differs'),
  'other-scope': bilingual('口径不同', 'Counted otherwise'),
  'cannot-verify': bilingual('无法核实', 'Cannot verify'),
  'not-ours': bilingual('不涉及', 'Not ours'),
} as const satisfies Record<FigureAnswer, Bilingual>;

/** Which figure is taken where a department holds another: nothing is lost, both may stand side by side. */
export const Adopted = z.enum(['claimed', 'department', 'both']);
export type Adopted = z.infer<typeof Adopted>;

export const ADOPTED = {
  claimed: bilingual('采用填报数', 'The reported figure'),
  department: bilingual('采用部门数', 'The department’s figure'),
  both: bilingual('两数并列', 'Both side by side'),
} as const satisfies Record<Adopted, Bilingual>;

export const FigureStage = z.enum(['confirmed', 'annual', 'revised']);
export type FigureStage = z.infer<typeof FigureStage>;

export const FIGURE_STAGE = {
  confirmed: bilingual('核定', 'Confirmed'),
  annual: bilingual('年报', 'Annual'),
  revised: bilingual('修订', 'Revised'),
} as const satisfies Record<FigureStage, Bilingual>;

/** 未核实: nobody has said anything of it that counts. */
export const UNVERIFIED = bilingual('未核实', 'Not verified');
