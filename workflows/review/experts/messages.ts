import * as z from 'zod';
import { bilingual, said } from '../../../engine/bilingual.ts';
import { command, strictly } from '../../../engine/messages.ts';
import { together } from '../../input/texts.ts';
import { byOffice } from '../../may.ts';
import { OrgId } from '../../orgs/org.ts';
import { SheetKind } from '../../score/sheet-kind.ts';

// The chair of the panel sits on a seat too.
const bySeated = [
  { role: 'expert', relation: 'seated' },
  { role: 'panel-chair', relation: 'seated' },
] as const;
const Text = z.string().trim().max(5000);
export const SeatId = z
  .string()
  .regex(/^[1-9]\d?$/, said('应为评审席位的序号（1至99）', 'is the number of a seat, 1 to 99'));
const Lines = together(
  z
    .array(
      z.strictObject({
        line: z.string().min(1).max(40),
        /** Hundredths of a point. */
        score: z.number(),
        remark: z.string().max(2000).optional(),
      }),
    )
    .min(1)
    .max(120),
);

const lines = [
  { line: 'scale', score: 4800 },
  { line: 'innovation', score: 3200 },
];

export const expertCommands = {
  AppointExpert: command({
    title: bilingual('确定评审专家', 'Appoint an expert'),
    body: strictly(() => ({
      seat: SeatId,
      /** Account of the expert. */
      expert: z.string().min(1).max(100),
      /** Where the office takes the expert to work; what counts is the account, and another is refused. */
      org: OrgId.optional(),
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NoSuchSeat',
      'SeatTaken',
      'AlreadySeated',
      'ExpertUnknown',
      'ExpertElsewhere',
      'ExpertNotIndependent',
    ],
    example: { seat: '1', expert: 'e-01' },
    needs: ['expert'],
  }),
  TakeBackAppointment: command({
    title: bilingual('撤销专家确定', 'Take back an appointment'),
    body: () => z.strictObject({ seat: SeatId, reason: Text.min(1) }),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NoSuchSeat',
      'SeatEmpty',
      'ExpertDeclared',
    ],
    example: { seat: '1', reason: '误选同名专家' },
  }),
  DeclareInterest: command({
    title: bilingual('回避声明和保密承诺', 'Declare interest and commit to secrecy'),
    body: strictly(() => ({
      seat: SeatId,
      conflict: z.boolean(),
      /** 保密承诺: without it nobody opens the papers. */
      commitment: z.literal(true),
      reason: Text.optional(),
    })),
    may: bySeated,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NotYourSeat',
      'AlreadyDeclared',
      'ExpertNotIndependent',
    ],
    example: { seat: '1', conflict: false, commitment: true },
    onBehalf: true,
  }),
  ScoreCase: command({
    title: bilingual('专家评分', 'Score'),
    body: () => z.strictObject({ seat: SeatId, lines: Lines }),
    may: bySeated,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NotYourSeat',
      'InterestUndeclared',
      'AlreadyScored',
      'SheetFaulty',
    ],
    example: { seat: '1', lines },
    onBehalf: true,
  }),
  ScoreDefence: command({
    title: bilingual('现场答辩评分', 'Score the defence'),
    body: () => z.strictObject({ seat: SeatId, lines: Lines }),
    may: bySeated,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NotYourSeat',
      'DefenceNotOpen',
      'AlreadyScored',
      'SheetFaulty',
    ],
    example: { seat: '1', lines },
    onBehalf: true,
  }),
  ReviseScore: command({
    title: bilingual('复核评分', 'Look again at a score'),
    body: strictly(() => ({
      seat: SeatId,
      kind: SheetKind.default('written'),
      /** The same marks again where they stand. */
      lines: Lines,
    })),
    may: bySeated,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NotYourSeat',
      'NotFlagged',
      'SheetFaulty',
    ],
    example: { seat: '1', kind: 'written', lines },
    onBehalf: true,
  }),
  GivePanelOpinion: command({
    title: bilingual('专家组评审意见', 'Panel opinion'),
    body: () => z.strictObject({ text: Text.min(1) }),
    may: [{ role: 'panel-chair', relation: 'seated' }],
    refusals: ['NotAtThisStage', 'SelfReview', 'RecusedHere'],
    example: { text: '专家组认为该集群主导产业突出，链条完整，建议予以支持。' },
    onBehalf: true,
  }),
};
