import * as z from 'zod';
import { bilingual, said } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { personal } from '../../engine/personal.ts';
import { Instant, WallTime } from '../calendar/instant.ts';
import { oneLine } from '../input/texts.ts';
import { bySystem } from '../may.ts';
import { TellingKind } from '../tellings/telling.ts';
import { GrantedRole } from './granted-role.ts';
import { TellingChoice, TellingWhen } from './telling.ts';

/** Whoever has the account, in whichever role: nobody chooses for another. */
const byOneself = GrantedRole.options.map((role) => ({ role, relation: 'self' }) as const);

const administrator = [{ role: 'administrator', relation: 'any' }] as const;

/** A channel by its name in the settings. */
const channel = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, said('请从可用的通道中选择', 'choose one of the channels'));

export const tellingCommands = {
  ChooseTelling: command({
    title: bilingual('设置消息提醒', 'Choose how to be told'),
    body: strictly(() => ({
      tellBy: channel,
      address: oneLine(3, 200),
      when: TellingWhen,
      digestAt: WallTime.default('08:30'),
      quiet: z.strictObject({ from: WallTime, to: WallTime }).optional(),
      language: z.enum(['zh', 'en']).default('zh'),
      off: TellingChoice.shape.off.default([]),
    })),
    may: byOneself,
    refusals: ['NoSuchAccount', 'LegalNoticeStays', 'AddressMalformed'],
    example: { tellBy: 'mail', address: 'zhangsan@example.gov.cn', when: 'at-once' },
  }),
  StopTelling: command({
    title: bilingual('停用消息提醒', 'Stop being told'),
    body: () => z.strictObject({}),
    may: byOneself,
    refusals: ['NoSuchAccount', 'NotTold'],
    example: {},
  }),
  TellAgain: command({
    title: bilingual('重新发送消息', 'Send a message again'),
    body: strictly(() => ({ message: z.string().min(3).max(1200) })),
    may: administrator,
    refusals: ['NoSuchAccount', 'NotTold'],
    example: { message: 'CASE#c-1|asked|formal-review|2026-03-03T01:00:00.000Z' },
  }),
  NoteRefusal: command({
    title: bilingual('地址被退回', 'The address was refused'),
    body: () => z.strictObject({ chosen: Instant, code: z.string().max(40) }),
    may: bySystem,
    refusals: [],
    example: { chosen: '2026-03-03T01:00:00.000Z', code: '5.1.1' },
  }),
};

export const tellingEvents = {
  TellingChosen: event({
    v: 1,
    title: bilingual('消息提醒已设置', 'How to be told was chosen'),
    audience: 'accounts',
    data: holding(() => ({
      channel: z.string(),
      address: personal(z.string()),
      ...TellingChoice.shape,
      off: z.array(TellingKind),
    })),
  }),
  TellingStopped: event({
    v: 1,
    title: bilingual('消息提醒已停用', 'No longer told'),
    audience: 'accounts',
    data: holding(() => ({ channel: z.string() })),
  }),
  TellingRepeated: event({
    v: 1,
    title: bilingual('消息将重新发送', 'A message is sent again'),
    audience: 'accounts',
    data: holding(() => ({ message: z.string() })),
  }),
  AddressRefused: event({
    v: 1,
    title: bilingual('消息地址被退回', 'The address was refused'),
    audience: 'accounts',
    data: holding(() => ({ code: z.string() })),
  }),
};
