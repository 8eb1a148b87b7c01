import * as z from 'zod';
import { command, event, strictly } from '../../engine/messages.ts';
import { LocalDate } from '../calendar/instant.ts';
import { paragraph } from '../input/texts.ts';
import { byOffice } from '../may.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../orgs/number-claim.ts';
import { TitleId } from './title.ts';

const titleByPaper = { titleId: TitleId, document: OfficialDocument };

const minutes = {
  number: '滨工信发〔2027〕9号',
  title: '关于撤销有关集群称号的通知',
  date: '2027-05-20',
};

export const removalCommands = {
  RemindHolder: command({
    title: { zh: '提醒', en: 'Remind the holder' },
    body: () => z.strictObject({ titleId: TitleId, reason: paragraph }),
    may: byOffice,
    refusals: ['TitleUnknown', 'RemovalOutOfOrder'],
    example: { titleId: 't-1', reason: '年度评价指标连续两年下降。' },
  }),
  SetRectification: command({
    title: { zh: '限期整改', en: 'Set a time to rectify' },
    body: () => z.strictObject({ titleId: TitleId, until: LocalDate, reason: paragraph }),
    may: byOffice,
    refusals: ['TitleUnknown', 'RemovalOutOfOrder', 'RectificationTooShort'],
    example: { titleId: 't-1', until: '2027-03-31', reason: '提醒后未见改进。' },
  }),
  NotifyRevocation: command({
    title: {
      zh: '告知拟撤销并听取陈述申辩',
      en: 'Notify the intended revocation and hear the holder',
    },
    body: strictly(() => ({
      ...titleByPaper,
      /** Last day for the holder's statement (陈述申辩). */
      statementUntil: LocalDate,
    })),
    may: byOffice,
    refusals: [
      'TitleUnknown',
      'RemovalOutOfOrder',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'StatementTimeMissing',
      'NumberTaken',
    ],
    example: {
      titleId: 't-1',
      document: { ...minutes, number: '滨工信函〔2027〕8号', date: '2027-04-06' },
      statementUntil: '2027-04-16',
    },
  }),
  RevokeTitle: command({
    title: { zh: '撤销称号', en: 'Revoke the title' },
    body: strictly(() => ({
      titleId: TitleId,
      /** The document of the collective decision (集体研究). */
      document: OfficialDocument,
      reason: paragraph,
    })),
    may: byOffice,
    refusals: ['TitleUnknown', 'RemovalOutOfOrder', ...DOCUMENT_REFUSALS],
    example: { titleId: 't-1', document: minutes, reason: '整改期满仍未达标。' },
  }),
  EndRemoval: command({
    title: { zh: '整改到位，保留称号', en: 'Keep the title' },
    body: () => z.strictObject({ titleId: TitleId, reason: paragraph }),
    may: byOffice,
    refusals: ['TitleUnknown', 'RemovalOutOfOrder'],
    example: { titleId: 't-1', reason: '整改到位，经复核符合条件。' },
  }),
};

export const removalEvents = {
  HolderReminded: event({
    v: 1,
    title: { zh: '已提醒', en: 'The holder is reminded' },
    audience: 'removal',
    data: () => z.object({ titleId: TitleId, reason: z.string() }),
  }),
  RectificationSet: event({
    v: 1,
    title: { zh: '已限期整改', en: 'A time to rectify is set' },
    audience: 'removal',
    data: () => z.object({ titleId: TitleId, until: LocalDate, reason: z.string() }),
  }),
  RevocationNotified: event({
    v: 1,
    title: { zh: '已告知拟撤销', en: 'The intended revocation is notified' },
    audience: 'removal',
    data: () => z.object({ ...titleByPaper, statementUntil: LocalDate }),
  }),
  TitleRevoked: event({
    v: 1,
    title: { zh: '称号已撤销', en: 'The title is revoked' },
    audience: 'public',
    data: () => z.object({ ...titleByPaper, reason: z.string() }),
  }),
  RemovalEnded: event({
    v: 1,
    title: { zh: '保留称号', en: 'The title is kept' },
    audience: 'removal',
    data: () => z.object({ titleId: TitleId, reason: z.string() }),
  }),
};
