import { describe, expect, it } from 'vitest';
import { entryAggregate } from '../../../workflows/registers/index.ts';
import {
  ActNotNow,
  ActUnknown,
  ByActAlone,
  CheckFailed,
  EntryOfAnother,
  EntryOpen,
  EntryUnchanged,
  EntryValuesWrong,
  NotByThisHand,
  ProofMissing,
  RegisterUnknown,
  RowInForce,
  RowUnknown,
} from '../../../workflows/registers/refusals.ts';
import { clerk, department, givenAggregate, office } from '../../given.ts';

const CODE = '91371600MA0DE11200';
const OTHER_CODE = '91371600MA0DE1075Y';
const BUREAU = department('BZ-IIT');
const values = { code: CODE, name: '样例铝业有限公司', county: '371625' };
const opening = { type: 'OpenEntry', entryId: 'en-1', register: 'enterprises', values } as const;
const paper = { number: '滨市监函〔2026〕3号', title: '关于企业名称变更的函', date: '2026-03-10' };
const clusters = new Set(['bz-aluminium', 'bx-kitchenware']);

const library = givenAggregate(entryAggregate)
  .at('2026-03-16T02:00:00.000Z')
  .by(clerk())
  .facts({ clusters });
const listed = library.when(opening).accepted();

const join = (cluster: string, more: Readonly<Record<string, unknown>> = {}) =>
  ({
    type: 'ActOnEntry',
    act: 'join-cluster',
    row: { values: { cluster, role: 'leading', main: false, from: '2026-01-01', ...more } },
  }) as const;

describe('an enterprise enters the library', () => {
  it('with its code checked, its county known, and all that is wrong told at once', () => {
    const wrong = { code: '91310115MA1G4L1WXK', county: '379999', capital: '5' };
    library.when({ ...opening, values: wrong }).refuses(EntryValuesWrong, {
      problems: [
        { path: 'values.code', rule: 'credit-code' },
        { path: 'values.name', rule: 'required' },
        { path: 'values.capital', rule: 'not-here' },
        { path: 'values.county', rule: 'reference' },
      ],
    });
  });

  it('once: whoever opens it again is told to act on it', () => {
    listed.when(opening).refuses(EntryOpen);
    library.when({ ...opening, register: 'no-such' }).refuses(RegisterUnknown);
  });

  it('by its own county, the bureau that answers for the library, or the office', () => {
    library.when(opening, { actor: clerk('371621') }).refuses(EntryOfAnother);
    library.when(opening, { actor: department('BZ-TAX') }).refuses(NotByThisHand);
    library.when(opening, { actor: BUREAU }).then([{ type: 'EntryOpened', status: 'listed' }]);
    library.when(opening, { actor: office() }).then([{ type: 'EntryOpened' }]);
  });

  it('and is nobody’s who merely sits at the county in another role', () => {
    for (const role of ['department', 'office'])
      library
        .when(opening, { actor: { id: `u-${role}`, role, org: '371625' } })
        .refuses(NotByThisHand);
  });

  it('and claims its code for ever, in whatever spelling', () => {
    const typed = { ...values, code: ' 91371600ma0de11200 ' };
    const { claims = [] } = library.when({ ...opening, values: typed }).decision();
    expect(claims).toMatchObject([
      { kind: 'unique', key: `ENTRY|enterprises|code|${CODE.toLowerCase()}`, owner: 'en-1' },
    ]);
  });
});

/** Whoever has the code finds it, wherever it stands. */
const BY_CODE = `REGISTER#enterprises=code|${CODE.toLowerCase()}`;

describe('its memberships', () => {
  const member = listed.when(join('bz-aluminium', { main: true, share: '60' })).accepted();

  it('put it into the lists of county and cluster, as long as they are in force', () => {
    expect(entryAggregate.head(member.state())).toMatchObject({
      list: 'REGISTER#enterprises',
      lists: ['REGISTER#enterprises#371625', 'REGISTER#enterprises@bz-aluminium', BY_CODE],
      title: '样例铝业有限公司',
      fields: { 'v-code': CODE, holder: '371625', ended: false },
    });
  });

  it('have one main cluster, and shares within the whole', () => {
    member
      .when(join('bx-kitchenware', { main: true, share: '30' }))
      .refuses(CheckFailed, { problems: [{ path: 'row.values.main' }] });
    member
      .when(join('bx-kitchenware', { share: '40.01' }))
      .refuses(CheckFailed, { problems: [{ path: 'row.values.share' }] });
    member.when(join('bx-kitchenware', { share: '40' })).then([{ type: 'EntryActed' }]);
  });

  it('are once a cluster, of clusters that have a record', () => {
    member.when(join('bz-aluminium')).refuses(RowInForce);
    member
      .when(join('bz-nowhere'))
      .refuses(EntryValuesWrong, { problems: [{ path: 'row.values.cluster', rule: 'reference' }] });
  });

  it('end by an act with a day and a reason, and may begin again', () => {
    const [row] = member.state().rows.memberships ?? [];
    const leave = { type: 'ActOnEntry', act: 'leave-cluster', row: { id: row?.id ?? '' } } as const;
    member.when(leave).refuses(ProofMissing, { problems: [{ path: 'reason' }] });
    member
      .when({ ...leave, reason: '业务调整' })
      .refuses(EntryValuesWrong, { problems: [{ path: 'row.values.to', rule: 'required' }] });
    member
      .when({ ...leave, row: { ...leave.row, values: { to: '2025-12-31' } }, reason: '业务调整' })
      .refuses(CheckFailed, { problems: [{ path: 'row.values.to' }] });
    const left = member
      .when({ ...leave, row: { ...leave.row, values: { to: '2026-03-31' } }, reason: '业务调整' })
      .then([{ type: 'EntryActed', row: { effect: 'end', values: { to: '2026-03-31' } } }]);
    expect(entryAggregate.head(left.state()).lists).toEqual([
      'REGISTER#enterprises#371625',
      BY_CODE,
    ]);
    left.when({ ...leave, reason: '业务调整' }).refuses(RowUnknown);
    const gone = member.when({ type: 'ActOnEntry', act: 'deregister', reason: '已注销' });
    expect(entryAggregate.head(gone.state()).lists).toEqual([
      'REGISTER#enterprises#371625',
      BY_CODE,
    ]);
    left.when(join('bz-aluminium', { main: true })).then([{ type: 'EntryActed' }]);
  });
});

describe('what it is called and whose it is', () => {
  it('changes by an act with its document, and never by a correction', () => {
    const correct = { type: 'CorrectEntry', reason: '登记时漏写二字' } as const;
    listed.when({ ...correct, values: { code: OTHER_CODE } }).refuses(ByActAlone);
    listed.when({ ...correct, values: { county: '371621' } }).refuses(ByActAlone);
    listed.when({ ...correct, values: { name: '样例铝业有限公司' } }).refuses(EntryUnchanged);
    listed
      .when({ ...correct, values: { name: '样例铝业科技有限公司' } })
      .then([{ type: 'EntryCorrected', was: { name: '样例铝业有限公司' } }]);
    const replace = {
      type: 'ActOnEntry',
      act: 'replace-code',
      values: { code: OTHER_CODE },
    } as const;
    listed.when({ ...replace, document: paper }).refuses(NotByThisHand);
    listed.when(replace, { actor: BUREAU }).refuses(ProofMissing);
    const { claims = [] } = listed
      .when({ ...replace, document: paper }, { actor: BUREAU })
      .decision();
    expect(claims.map(({ key }) => key)).toEqual([
      `ENTRY|enterprises|code|${OTHER_CODE.toLowerCase()}`,
      'NUMBER|滨市监函〔2026〕3号',
    ]);
  });

  it('says who may act once it has moved to another county', () => {
    const moved = listed
      .when(
        {
          type: 'ActOnEntry',
          act: 'move-within',
          values: { county: '371621' },
          reason: '整体搬迁',
        },
        { actor: office() },
      )
      .accepted();
    moved.when(join('bz-aluminium')).refuses(NotByThisHand);
    moved.when(join('bz-aluminium'), { actor: clerk('371621') }).then([{ type: 'EntryActed' }]);
  });

  it('ends, and only what leads back can be done then', () => {
    const gone = listed
      .when({ type: 'ActOnEntry', act: 'deregister', reason: '已办理注销登记' })
      .accepted();
    expect(entryAggregate.head(gone.state())).toMatchObject({
      status: 'deregistered',
      fields: { ended: true },
    });
    gone.when(join('bz-aluminium')).refuses(ActNotNow);
    gone.when({ type: 'ActOnEntry', act: 'fly' }).refuses(ActUnknown);
    gone
      .when({ type: 'ActOnEntry', act: 'list-again', reason: '注销登记有误' }, { actor: BUREAU })
      .then([{ type: 'EntryActed', status: 'listed' }]);
  });
});
