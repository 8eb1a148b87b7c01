import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { type CommandsOf, command, strictly } from '../../../engine/messages.ts';
import { FigureScope } from '../../calls/monitoring.ts';
import { Decimal } from '../../decimal/decimal.ts';
import { byOffice } from '../../may.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';
import { OrgId } from '../../orgs/org.ts';
import { Adopted } from './answer.ts';
import { FigurePath, VerificationId, verificationBody } from './data.ts';

const byDepartment = [{ role: 'department', relation: 'asked' }] as const;
const Text = z.string().trim().max(2000);
const verifying = [
  'NotAtThisStage',
  'SelfReview',
  'RecusedHere',
  'NotAsked',
  'FigureNotAsked',
  'FiguresUnanswered',
  'FigureUnexplained',
  ...DOCUMENT_REFUSALS,
] as const;

export const reportCommands = {
  VerifyFigures: command({
    title: bilingual('核实数据', 'Verify figures'),
    body: strictly(() => verificationBody),
    may: byDepartment,
    refusals: [...verifying, 'AlreadyVerified'],
    example: {
      figures: [
        { field: 'size.output', answer: 'agrees' },
        {
          field: 'size.revenue',
          answer: 'other-scope',
          value: '68.4',
          scope: 'above-scale',
          source: '规上工业统计月报',
        },
      ],
    },
    needs: ['contents'],
    onBehalf: true,
  }),
  CorrectVerification: command({
    title: bilingual('更正核实意见', 'Correct a verification'),
    body: strictly(() => ({ replaces: VerificationId, ...verificationBody })),
    may: byDepartment,
    refusals: [...verifying, 'NotTheVerificationThatCounts'],
    example: {
      replaces: 'v-6f1c2a3b-0001',
      figures: [{ field: 'size.output', answer: 'differs', value: '41.2' }],
    },
    needs: ['contents'],
    onBehalf: true,
  }),
  AdoptFigure: command({
    title: bilingual('采用数据', 'Adopt a figure'),
    body: strictly(() => ({
      field: FigurePath,
      adopted: Adopted,
      department: OrgId.optional(),
      reason: Text,
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'FigureNotDisputed',
      'FigureNotHeld',
      'ReasonMissing',
    ],
    example: {
      field: 'size.revenue',
      adopted: 'both',
      department: 'BZ-STATS',
      reason: '填报为全口径，统计为规上口径，两数并列。',
    },
  }),
  ConfirmReport: command({
    title: bilingual('核定', 'Confirm the report'),
    body: () => z.strictObject({ note: Text.optional() }),
    may: byOffice,
    refusals: ['NotAtThisStage', 'SelfReview', 'RecusedHere', 'FiguresUnsettled'],
    example: {},
    needs: ['contents'],
  }),
  ReviseFigure: command({
    title: bilingual('修订数据', 'Revise a figure'),
    body: strictly(() => ({
      indicator: FigurePath,
      source: OrgId,
      value: Decimal,
      scope: FigureScope.optional(),
      verified: z.boolean().optional(),
      reason: Text,
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'FigureNotConfirmed',
      'ReasonMissing',
    ],
    example: {
      indicator: 'size.revenue',
      source: '371625',
      value: '71.6',
      reason: '统计部门更正后重新核定。',
    },
  }),
  ExcuseReport: command({
    title: bilingual('免报', 'Excuse a report'),
    body: strictly(() => ({ document: OfficialDocument, reason: Text })),
    may: byOffice,
    refusals: ['NotAtThisStage', 'ReasonMissing', ...DOCUMENT_REFUSALS],
    example: {
      document: {
        number: '滨制强办〔2026〕9号',
        title: '关于同意免报运行监测数据的函',
        date: '2026-04-15',
      },
      reason: '集群主导企业重组，本季暂停统计。',
    },
  }),
};

export type ReportCommand = CommandsOf<typeof reportCommands>;
