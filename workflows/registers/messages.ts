import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import {
  type CommandsOf,
  command,
  type EventsOf,
  event,
  holding,
  strictly,
} from '../../engine/messages.ts';
import { FieldId } from '../form/form.ts';
import { paragraph, together } from '../input/texts.ts';
import { Asks } from '../keeping/state.ts';
import { bySystem } from '../may.ts';
import { FileRef, OfficialDocument } from '../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../orgs/number-claim.ts';
import { RowEffect } from './definition.ts';
import { HANDS } from './hands.ts';
import { PartName } from './part-name.ts';

const EntryId = z.string().min(1).max(100);
const RowId = z.string().min(1).max(100);

/** An entry of which an act opened another. */
const origin = () => z.strictObject({ entryId: EntryId, register: PartName });

/** By field; each is read by the kind that the register says. */
const values = together(z.record(FieldId, z.unknown()));

/** What an act is proved by. */
const proof = {
  reason: paragraph.optional(),
  document: OfficialDocument.optional(),
  /** A picture of the place, taken then. */
  photo: FileRef.optional(),
};

/** Whoever may at all; a register's definition says for each act who of them does (rights.ts). */
const byHands = Object.values(HANDS).flat();

/** There is nothing yet that somebody could stand to: whose it will be is looked at when it is decided. */
const openedBy = [...HANDS.holder, ...HANDS.department, ...HANDS.office].map(
  ({ role, relation }) => ({ role, relation: relation === 'office' ? relation : 'any' }),
);

const said = [
  'EntryValuesWrong',
  'EntryTaken',
  'ProofMissing',
  'ProofUnusable',
  'CheckFailed',
  ...DOCUMENT_REFUSALS,
];

export const entryCommands = {
  OpenEntry: command({
    title: bilingual('登记台账条目', 'Enter into a register'),
    body: strictly(() => ({
      entryId: EntryId,
      register: PartName,
      values,
      /** The first row of an entry that is found by what it says, or a further one of it. */
      row: z.strictObject({ values }).optional(),
      ...proof,
    })),
    // What a report has confirmed is written by the system.
    may: [...openedBy, { role: 'system', relation: 'system' }],
    needs: ['files', 'clusters', 'alike'],
    refusals: [
      'RegisterUnknown',
      'EntryOpen',
      'EntryOtherwise',
      'EntryOfAnother',
      'NotByThisHand',
      'ActNotNow',
      ...said,
    ],
    example: {
      entryId: 'en-1',
      register: 'enterprises',
      values: { code: '91371600MA0DE11200', name: '样例铝业有限公司', county: '371625' },
    },
  }),
  TakeInEntry: command({
    title: bilingual('接收转来的条目', 'Take in what an act of another entry raised'),
    body: strictly(() => ({ entryId: EntryId, register: PartName, values, from: origin() })),
    may: bySystem,
    needs: ['clusters'],
    refusals: ['RegisterUnknown', 'EntryOpen', 'EntryValuesWrong', 'EntryTaken'],
    example: {
      entryId: 'en-2',
      register: 'matters',
      values: { kind: 'land', title: '用地指标', text: '项目用地120亩。', raiser: '371625' },
      from: { entryId: 'en-1', register: 'projects' },
    },
  }),
  ActOnEntry: command({
    title: bilingual('办理台账事项', 'Act on an entry'),
    body: strictly(() => ({
      act: PartName,
      /** Fields that the act gives anew. */
      values: values.optional(),
      /** The row that it changes or ends; its values, also of one that it adds. */
      row: z.strictObject({ id: RowId.optional(), values: values.optional() }).optional(),
      ...proof,
    })),
    may: byHands,
    onBehalf: true,
    needs: ['files', 'clusters', 'measured'],
    refusals: [
      'RegisterUnknown',
      'ActUnknown',
      'ActNotNow',
      'NotByThisHand',
      'SecondPersonNeeded',
      'RowUnknown',
      'RowInForce',
      'NothingMeasured',
      ...said,
    ],
    example: {
      act: 'join-cluster',
      row: { values: { cluster: 'bz-aluminium', role: 'leading', main: true, from: '2026-01-01' } },
    },
  }),
  CorrectEntry: command({
    title: bilingual('更正台账条目', 'Correct an entry'),
    body: strictly(() => ({ values, ...proof })),
    may: byHands,
    onBehalf: true,
    needs: ['files', 'clusters'],
    refusals: ['RegisterUnknown', 'NotByThisHand', 'ByActAlone', 'EntryUnchanged', ...said],
    example: { values: { name: '样例铝业科技有限公司' }, reason: '登记时漏写“科技”二字' },
  }),
};
export type EntryCommand = CommandsOf<typeof entryCommands>;

export const entryEvents = {
  EntryOpened: event({
    v: 1,
    title: bilingual('已登记', 'Entered'),
    audience: 'entry',
    data: holding(() => ({
      entryId: EntryId,
      register: PartName,
      status: PartName,
      values,
      asks: Asks,
      from: origin().optional(),
      ...proof,
    })),
  }),
  EntryActed: event({
    v: 1,
    title: bilingual('已办理台账事项', 'Acted on'),
    audience: 'entry',
    data: holding(() => ({
      act: PartName,
      status: PartName.optional(),
      values: values.optional(),
      row: z.object({ of: PartName, effect: RowEffect, id: RowId, values }).optional(),
      asks: Asks,
      raised: z.object({ entryId: EntryId, register: PartName, values }).optional(),
      ...proof,
    })),
  }),
  EntryCorrected: event({
    v: 1,
    title: bilingual('已更正', 'Corrected'),
    audience: 'entry',
    data: holding(() => ({ values, was: values, asks: Asks, ...proof })),
  }),
};
export type EntryEvent = EventsOf<typeof entryEvents>;
