import { describe, expect, it } from 'vitest';
import { NotTheirs, SamePerson } from '../../../workflows/on-behalf/decide.ts';
import { entryAggregate } from '../../../workflows/registers/index.ts';
import { matterLight } from '../../../workflows/registers/matters/light.ts';
import {
  ActNotNow,
  CheckFailed,
  NotByThisHand,
  ProofMissing,
} from '../../../workflows/registers/refusals.ts';
import { clerk, department, givenAggregate, office, system } from '../../given.ts';

const opening = {
  type: 'OpenEntry',
  entryId: 'en-m',
  register: 'matters',
  values: {
    kind: 'land',
    title: '样例厨具园扩建用地',
    text: '园区扩建需新增建设用地120亩，跨博兴县和惠民县。',
    raiser: '371625',
  },
} as const;
const act = (name: string, more: object = {}) =>
  ({ type: 'ActOnEntry', act: name, ...more }) as const;
const opinion = act('record-opinion', {
  row: { values: { unit: 'BZ-IIT', text: '符合产业规划。', agrees: 'agrees', from: '2026-03-20' } },
});
const minutes = { number: '〔2026〕3号', title: '会议纪要', date: '2026-03-27' };
const action = act('assign-action', {
  row: {
    values: { lead: 'BZ-IIT', what: '落实用地指标', due: '2026-04-30', from: '2026-03-30' },
  },
});

const raised = givenAggregate(entryAggregate)
  .at('2026-03-16T02:00:00.000Z')
  .by(clerk())
  .when(opening)
  .accepted();
const byOffice = { actor: office() };
const consulted = raised
  .when(act('accept'), byOffice)
  .accepted()
  .when(act('consult', { row: { values: { unit: 'BZ-IIT', from: '2026-03-16' } } }), byOffice)
  .accepted();
const decided = consulted
  .when(opinion, { actor: department('BZ-IIT') })
  .accepted()
  .when(act('put-on-agenda', { values: { meeting: '2026-03-27' } }), byOffice)
  .accepted()
  .when(
    act('record-minutes', {
      values: { decided: '同意调剂用地指标120亩。' },
      document: { ...minutes, number: '滨领纪要〔2026〕3号' },
    }),
    { actor: office(), at: '2026-03-28T02:00:00.000Z' },
  )
  .accepted();
const asked = (state: ReturnType<typeof raised.state>) =>
  entryAggregate.tasks(state).map(({ id, org, due }) => `${id} ${org} ${due?.date}`);

describe('a matter for the leading group', () => {
  it('is accepted within three working days, by the office alone', () => {
    expect(asked(raised.state())).toEqual(['ask:accept-due BZ-OFFICE 2026-03-19']);
    raised.when(act('accept')).refuses(NotByThisHand);
    raised.when(act('decline'), byOffice).refuses(ProofMissing);
    raised
      .when(
        { type: 'KeepEntryTime', taskId: 'ask:accept-due' },
        { at: '2026-03-19T09:30:00.000Z', actor: system() },
      )
      .then([{ type: 'EntryFellDue', ask: 'accept-due' }]);
  });

  it('reaches no meeting before opinions are on record, nor is it decided without minutes', () => {
    const agenda = act('put-on-agenda', { values: { meeting: '2026-03-27' } });
    consulted.when(agenda, byOffice).refuses(CheckFailed);
    consulted
      .when(act('record-minutes', { values: { decided: '同意' } }), byOffice)
      .refuses(ActNotNow);
    const further = act('consult', { row: { values: { unit: 'BZ-TAX', from: '2026-03-17' } } });
    const asked = consulted.when(further, byOffice).accepted();
    const half = asked.when(opinion, byOffice).accepted();
    half.when(agenda, byOffice).refuses(CheckFailed, { problems: [{ path: 'act' }] });
    const [row] = half.state().rows.asked?.slice(1) ?? [];
    const end = act('end-asking', {
      row: { id: row?.id ?? '', values: { to: '2026-03-24' } },
    });
    half.when(end, byOffice).refuses(ProofMissing);
    half
      .when({ ...end, reason: '逾期未反馈，不视为同意' }, byOffice)
      .accepted()
      .when(agenda, byOffice)
      .accepted();
    const heard = consulted.when(opinion, byOffice).accepted().when(agenda, byOffice).accepted();
    heard
      .when(act('record-minutes', { values: { decided: '同意' } }), byOffice)
      .refuses(ProofMissing, { problems: [{ path: 'document' }] });
  });

  it('is heard on what the units differ, listed before the agenda', () => {
    const differs = act('record-opinion', {
      row: {
        values: { unit: 'BZ-IIT', text: '指标不足。', agrees: 'differs', from: '2026-03-20' },
      },
    });
    const heard = consulted.when(differs, byOffice).accepted();
    const agenda = (values: Readonly<Record<string, unknown>>) =>
      act('put-on-agenda', { values: { meeting: '2026-03-27', ...values } });
    heard
      .when(agenda({}), byOffice)
      .refuses(CheckFailed, { problems: [{ path: 'values.differences' }] });
    heard.when(agenda({ differences: '用地指标来源' }), byOffice).accepted();
  });

  it('is lit by what is due: blue when it is near, yellow when nobody reports, red when it is over', () => {
    const going = decided.when(action, byOffice).accepted();
    const lit = (state: ReturnType<typeof raised.state>, day: string) =>
      matterLight(state, day).light;
    expect(
      ['2026-03-31', '2026-04-20', '2026-04-26', '2026-05-01'].map((day) =>
        lit(going.state(), day),
      ),
    ).toEqual(['green', 'yellow', 'yellow', 'red']);
    const [row] = going.state().rows.actions ?? [];
    const reported = going
      .when(
        act('report-action', { row: { id: row?.id ?? '', values: { progress: '已报省厅' } } }),
        byOffice,
      )
      .accepted();
    expect(['2026-04-20', '2026-04-26'].map((day) => lit(reported.state(), day))).toEqual([
      'green',
      'blue',
    ]);
    const late = raised.when(
      { type: 'KeepEntryTime', taskId: 'ask:accept-due' },
      { at: '2026-03-19T09:30:00.000Z', actor: system() },
    );
    expect(lit(late.state(), '2026-03-20')).toBe('red');
    expect(entryAggregate.head(late.state()).fields?.marks).toBe('late');
  });

  it('takes what a department says on paper, recorded by one and checked by another', () => {
    const record = {
      type: 'RecordOnBehalf',
      behalfOf: { role: 'department', org: 'BZ-IIT' },
      document: { number: '滨工信函〔2026〕12号', title: '关于用地事项的复函', date: '2026-03-16' },
      act: opinion,
    } as const;
    consulted
      .when({ ...record, behalfOf: { role: 'department', org: 'BZ-TAX' } }, byOffice)
      .refuses(NotTheirs);
    const waiting = consulted.when(record, byOffice).accepted();
    expect(waiting.state().rows.opinions).toBeUndefined();
    const recordId = waiting.state().records[0]?.recordId ?? '';
    const check = { type: 'CheckRecord', recordId, correct: true } as const;
    waiting.when(check, byOffice).refuses(SamePerson);
    const second = { actor: office('u-office-2') };
    const taken = waiting
      .when(check, second)
      .then([{ type: 'RecordConfirmed' }, { type: 'EntryActed' }]);
    expect(taken.state().rows.opinions).toMatchObject([{ values: { unit: 'BZ-IIT' } }]);
  });

  it('is closed by whoever raised it, once all that was assigned is done', () => {
    const going = decided.when(action, byOffice).accepted();
    const close = act('close', { reason: '用地指标已落实' });
    expect(asked(going.state())).toEqual(['ask:action-due BZ-OFFICE 2026-04-30']);
    going.when(close).refuses(CheckFailed);
    going.when(close, byOffice).refuses(NotByThisHand);
    const [row] = going.state().rows.actions ?? [];
    const done = going
      .when(
        act('end-action', {
          row: { id: row?.id ?? '', values: { to: '2026-04-20' } },
          reason: '已下达',
        }),
        { actor: department('BZ-IIT'), at: '2026-04-20T02:00:00.000Z' },
      )
      .accepted();
    expect(asked(done.state())).toEqual(['ask:close-due 371625 2026-04-27']);
    const closed = done.when(close).then([{ type: 'EntryActed', status: 'closed', asks: {} }]);
    closed
      .when(act('reopen', { reason: '指标被收回' }))
      .then([{ type: 'EntryActed', status: 'accepted' }]);
  });
});
