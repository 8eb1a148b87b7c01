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

/** Types of event by name; whether there is such a one, the rules know. */
const EventType = z
  .string()
  .regex(/^[A-Z][A-Za-z]{2,59}$/, said('请从事件清单中选择', 'choose events from the list'));

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
    refusals: ['NoSuchAccount', 'LegalNoticeStays', 'AddressMalformed', 'ToldAsSystem'],
    example: { tellBy: 'mail', address: 'zhangsan@example.gov.cn', when: 'at-once' },
  }),
  StopTelling: command({
    title: bilingual('停用消息提醒', 'Stop being told'),
    body: () => z.strictObject({}),
    may: byOneself,
    refusals: ['NoSuchAccount', 'NotTold', 'ToldAsSystem'],
    example: {},
  }),
  TellAgain: command({
    title: bilingual('重新发送消息', 'Send a message again'),
    body: strictly(() => ({ message: z.string().min(3).max(1200) })),
    may: administrator,
    refusals: ['NoSuchAccount', 'NotTold'],
    example: { message: 'CASE#c-1|asked|formal-review|2026-03-03T01:00:00.000Z' },
  }),
  Subscribe: command({
    title: bilingual('订阅事件', 'Subscribe to events'),
    body: strictly(() => ({
      url: z
        .url({
          protocol: /^https?$/,
          error: said('应为以https://开头的接收地址', 'is the address of a receiver, https://…'),
        })
        .max(500),
      secret: z
        .string()
        .max(100)
        .regex(
          /^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/,
          said(
            '签名密钥应以whsec_开头，其后为24至64字节的Base64；可由页面生成',
            'is whsec_ and 24 to 64 bytes in base64: the page can make one',
          ),
        ),
      events: z.array(EventType).min(1).max(300),
    })),
    may: administrator,
    refusals: ['NoSuchAccount', 'NoSuchEvents', 'ToldAsPerson', 'OwnSubscription'],
    needs: ['event-types'],
    example: {
      url: 'https://example.gov.cn/tidu',
      secret: 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3',
      events: ['CaseAccepted'],
    },
  }),
  EndSubscription: command({
    title: bilingual('停止事件订阅', 'End the subscription'),
    body: () => z.strictObject({}),
    may: administrator,
    refusals: ['NoSuchAccount', 'NotSubscribed'],
    example: {},
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
  EventsSubscribed: event({
    v: 1,
    title: bilingual('事件已订阅', 'Subscribed to events'),
    audience: 'accounts',
    data: holding(() => ({
      url: personal(z.string()),
      secret: personal(z.string()),
      events: z.array(z.string()),
    })),
  }),
  AddressRefused: event({
    v: 1,
    title: bilingual('消息地址被退回', 'The address was refused'),
    audience: 'accounts',
    data: holding(() => ({ code: z.string() })),
  }),
};
