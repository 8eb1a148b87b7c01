import * as z from 'zod';
import { type Bilingual, bilingual, said } from '../../engine/bilingual.ts';
import type { CommandSpec, Decision } from '../../engine/decider.ts';
import { type Actor, actingFor, type DomainEvent, type Recorded } from '../../engine/event.ts';
import { type CommandsOf, command, type EventsOf, event } from '../../engine/messages.ts';
import { own } from '../../engine/own.ts';
import { refusal } from '../../engine/refusal.ts';
import type { CaseEnvelope } from '../facts.ts';
import { requireReason } from '../input/reason.ts';
import { byOffice } from '../may.ts';
import { orgName } from '../orgs/org.ts';
import { clerk, unitHead } from '../submission/applicants.ts';
import { unfiling } from '../submission/unfile.ts';
import type { LastAct, LastActs } from './last-acts.ts';
import type { CaseState } from './state.ts';

export const recallCommands = {
  RecallAct: command({
    title: bilingual('收回', 'Recall one’s last act'),
    body: () =>
      z.strictObject({
        /** The act, by the command that it was: what was looked at is what is recalled. */
        act: z
          .string()
          .regex(
            /^[0-9a-f-]{36}$/,
            said('请从可收回的办理中选择', 'choose one of the acts that can be recalled'),
          ),
        reason: z.string().trim().max(2000),
      }),
    may: [clerk, unitHead, ...byOffice, { role: 'department', relation: 'asked' }],
    refusals: ['NotTheLastAct', 'NotRecallable', 'BuiltOn', 'WindowClosed', 'ReasonMissing'],
    example: {
      act: '0190f1de-0000-7000-8000-000000000001',
      reason: '误点受理，材料尚未核对完毕。',
    },
    needs: ['call-live'],
  }),
};
export type RecallCommand = CommandsOf<typeof recallCommands>;

export const recallEvents = {
  ActRecalled: event({
    v: 1,
    title: bilingual('已收回', 'Act recalled'),
    audience: 'acts',
    data: () =>
      z.object({
        /** The command whose events count as if they had not been; they stay in the chain. */
        act: z.string(),
        /** Its first event: what it was, and where it stands. */
        event: z.string(),
        seq: z.int().positive(),
        reason: z.string(),
      }),
  }),
};
export type RecallEvent = EventsOf<typeof recallEvents>;

const keyOf = ({ role, org }: Pick<Actor, 'role' | 'org'>): string => `${role}@${org}`;

const NotTheLastAct = refusal('NotTheLastAct', 'recall.last', () => ({
  zh: '只能收回本单位在该项目中最近一次办理；该次办理之后本单位又有其他办理，或已收回，请刷新后核对',
  en: 'only your unit’s last act on the application is recalled: there is a later one, or it was recalled already; reload and look',
}));

const NotRecallable = refusal('NotRecallable', 'recall.kind', (title: Bilingual) => ({
  inputs: { act: title.zh },
  zh: `“${title.zh}”不能收回；填写有误的，请按更正办理`,
  en: `“${title.en}” is not recalled: set right what is wrong in it by a correction`,
}));

const BuiltOn = refusal('BuiltOn', 'recall.built-on', (who: Bilingual, at: string) => ({
  inputs: { at },
  zh: `${who.zh}已在此基础上办理，不能收回；确有错误的，请来文说明，按更正或退回办理`,
  en: `${who.en} has built on it already, so it is not recalled: write to the office, which corrects or returns it`,
}));

/** An expert stays unnamed, departments are others to each other, and time is nobody. */
const whoHas = (
  { org, role }: NonNullable<LastAct['builtOn']>,
  { facts, actor }: Pick<CaseEnvelope<unknown>, 'facts' | 'actor'>,
): Bilingual => {
  if (role === 'system')
    return bilingual('办理时限届满，程序', 'the time limit is over and the procedure');
  if (role === 'expert' || role === 'panel-chair') return bilingual('评审专家', 'the expert panel');
  if (role === 'department' && actor.role === 'department')
    return bilingual('其他成员单位', 'another department');
  return orgName(facts.orgs, org);
};

type Specs = Readonly<Record<string, Pick<CommandSpec, 'recall' | 'title'>>>;

/** Which acts may be recalled, by the event that each begins with: what the commands say of themselves. */
export const recalling = (
  commands: Specs,
  events: Readonly<Record<string, { title: Bilingual }>>,
) => {
  const beside = new Map(
    Object.values(commands).flatMap(({ recall }) =>
      recall === undefined ? [] : [[recall.event, recall.beside] as const],
    ),
  );

  /**
   * Whether an event rests on an act: it moved the case to another place, or it is somebody's act that is not one of those
   * that go on beside. Time that only reminds rests on nothing.
   */
  const restsOn = (act: LastAct, { type }: DomainEvent, actor: Actor, moved: boolean): boolean =>
    moved || (actor.role !== 'system' && beside.get(act.event)?.includes(type) !== true);

  const follow = (
    before: CaseState,
    after: CaseState,
    { header, event: told }: Recorded,
  ): LastActs => {
    const { actor, commandId, seq, at } = header;
    const moved = before.status !== after.status;
    const isOwn = actor.role !== 'system' && actor.onBehalfOf === undefined;
    const key = isOwn ? keyOf(actor) : undefined;
    const acts = Object.entries(before.lastActs).map(([of, act]): readonly [string, LastAct] => {
      const untouched = of === key || act.act === commandId || act.builtOn !== undefined;
      if (untouched || !restsOn(act, told, actor, moved)) return [of, act];
      const { role, org } = actingFor(actor);
      return [of, { ...act, builtOn: { org, role, at } }];
    });
    const begins = key !== undefined && own(before.lastActs, key)?.act !== commandId;
    return Object.fromEntries(
      begins ? [...acts, [key, { act: commandId, event: told.type, seq, at }]] : acts,
    );
  };

  const decide = (
    envelope: CaseEnvelope<RecallCommand>,
    kase: CaseState,
  ): Decision<DomainEvent> => {
    const { command: asked, actor } = envelope;
    const last = own(kase.lastActs, keyOf(actor));
    if (last === undefined || last.act !== asked.act) throw new NotTheLastAct();
    if (!beside.has(last.event))
      throw new NotRecallable(own(events, last.event)?.title ?? bilingual(last.event, last.event));
    if (last.builtOn !== undefined)
      throw new BuiltOn(whoHas(last.builtOn, envelope), last.builtOn.at);
    const reason = requireReason(asked.reason);
    const recalled: RecallEvent = {
      type: 'ActRecalled',
      act: last.act,
      event: last.event,
      seq: last.seq,
      reason,
    };
    return {
      events: [recalled],
      ...(last.event === 'CaseFiled' ? { claims: unfiling(envelope, kase) } : {}),
    };
  };

  /** What a person in this role could recall now. */
  const open = (kase: CaseState, actor: Pick<Actor, 'role' | 'org'>): LastAct | undefined => {
    const last = own(kase.lastActs, keyOf(actor));
    return last !== undefined && beside.has(last.event) && last.builtOn === undefined
      ? last
      : undefined;
  };

  return { follow, decide, open };
};
