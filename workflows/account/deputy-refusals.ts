import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';

const at = (path: string, rule: string, message: Bilingual) => ({
  problems: [{ path, rule, message }],
});

export const OwnDeputy = refusal('OwnDeputy', 'deputy.other', () => ({
  zh: '不能委托自己代理，请选择其他同事',
  en: 'nobody stands in for themselves: choose a colleague',
  ...at('deputy', 'other', bilingual('请选择其他同事', 'choose a colleague')),
}));

export const SeatIsPersonal = refusal('SeatIsPersonal', 'deputy.personal', (role: Bilingual) => ({
  inputs: { role: role.zh },
  zh: `“${role.zh}”须由本人履职，不能委托代理；评审专家不能履职的，由领导小组办公室另行确定专家`,
  en: `“${role.en}” is done in person and by no deputy; where an expert cannot, the office appoints another`,
  ...at('role', 'personal', bilingual('须由本人履职', 'is done in person')),
}));

export const NotHeldByAccount = refusal(
  'NotHeldByAccount',
  'deputy.held',
  (role: Bilingual, org: Bilingual) => ({
    inputs: { role: role.zh, org: org.zh },
    zh: `该账号目前没有${org.zh}“${role.zh}”的权限，不能委托他人代理`,
    en: `this account is not ${role.en} at ${org.en} now, so nobody can stand in for that`,
    ...at('role', 'held', bilingual('该账号没有此项权限', 'the account has no such right')),
  }),
);

export const DeputyNotOfOrganisation = refusal(
  'DeputyNotOfOrganisation',
  'deputy.of-organisation',
  (org: Bilingual) => ({
    inputs: { org: org.zh },
    zh: `代理人须为${org.zh}的在岗人员；其他人员须先由两名系统管理员授权`,
    en: `a deputy is of ${org.en} already; for anybody else two administrators grant the right first`,
    ...at(
      'deputy',
      'of-organisation',
      bilingual('不是本单位在岗人员', 'is not of the organisation'),
    ),
  }),
);

export const DeputyPeriodOff = refusal(
  'DeputyPeriodOff',
  'deputy.period',
  (today: string, most: number) => ({
    inputs: { today, most },
    zh: `代理起止日期不合规定：起始日不早于今日（${today}），截止日不早于起始日，且不超过${most}日`,
    en: `the days do not fit: from today (${today}) on, ending no sooner than they begin, ${most} days at most`,
    ...at('until', 'period', bilingual('请核对起止日期', 'check both days')),
  }),
);

export const NoSuchProgramme = refusal(
  'NoSuchProgramme',
  'deputy.programme',
  (unknown: readonly string[]) => ({
    inputs: { unknown },
    zh: `没有这些批次类型或台账：${unknown.join('、')}，请从清单中选择`,
    en: `no such kinds of round or registers: ${unknown.join(', ')}; choose from the list`,
    ...at('programmes', 'programme', bilingual('请从清单中选择', 'choose from the list')),
  }),
);

export const DeputyAlready = refusal(
  'DeputyAlready',
  'deputy.one-at-a-time',
  (from: string, until: string) => ({
    inputs: { from, until },
    zh: `此项职责在${from}至${until}已委托他人代理，同一时间同一范围只能有一名代理人；确需更换的，请先终止原代理`,
    en: `somebody stands in for this from ${from} to ${until} already: one at a time for the same work; end that first`,
    ...at('from', 'one-at-a-time', bilingual('与已有代理重叠', 'overlaps another')),
  }),
);

/** A deputy's deputy, seen from whom is to be represented. Nothing of who that is. */
export const DeputyHasDeputy = refusal(
  'DeputyHasDeputy',
  'deputy.no-chain',
  (from: string, until: string) => ({
    inputs: { from, until },
    zh: `所选人员在${from}至${until}已委托他人代理自己的工作，不能同时代理您（不得转委托）。请另选人员或错开时间`,
    en: `that person has somebody stand in for them from ${from} to ${until}, and so does not stand in for you: no deputy has a deputy. Choose another, or other days`,
    ...at('deputy', 'no-chain', bilingual('在此期间已由他人代理', 'is away then')),
  }),
);

/** The same from the other end: whoever stands in for somebody passes nothing on. */
export const StandsInAlready = refusal(
  'StandsInAlready',
  'deputy.no-chain-onward',
  (from: string, until: string) => ({
    inputs: { from, until },
    zh: `该账号在${from}至${until}正代理他人工作，期间不能再委托他人代理（不得转委托）。请先终止所受委托，由原委托人另行指定`,
    en: `this account stands in for somebody from ${from} to ${until}, and cannot have a deputy then: end that first, so that another is appointed there`,
    ...at('from', 'no-chain-onward', bilingual('期间正代理他人', 'stands in for somebody then')),
  }),
);

export const NoSuchDeputy = refusal('NoSuchDeputy', 'deputy.standing', (deputyId: string) => ({
  inputs: { deputyId },
  zh: '没有这项有效的代理，可能已经到期或终止，请刷新后查看',
  en: 'no such standing in is in force: it may have ended; reload',
}));
