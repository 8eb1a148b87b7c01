import type { Bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';

/** Also where it is another organisation's: that there is such a question is not the sender's to know. */
export const NoSuchTask = refusal('NoSuchTask', 'hands.task', (taskId: string) => ({
  inputs: { taskId },
  zh: '本单位没有这项待办，可能已经办结，请刷新后查看',
  en: 'your organisation has no such task; it may be done already: reload',
}));

export const PersonalTask = refusal('PersonalTask', 'hands.personal', () => ({
  zh: '这项待办由本人办理（如评审专家），不能转办或交协办；不能履职的，请由办公室另行确定人选',
  en: 'this task is one person’s own, as an expert’s is: the office appoints another where that person cannot',
}));

/** `name`: of a colleague, who may be named to colleagues alone. */
export const AlreadyInHand = refusal('AlreadyInHand', 'hands.taken', (name: string) => ({
  inputs: { holder: name },
  zh: `这项待办已由${name}承办，不必重复办理。确需改由他人承办的，请用“转办”并写明理由`,
  en: `${name} has this task in hand already. Where somebody else should: hand it on, and say why`,
}));

export const InAnothersHand = refusal('InAnothersHand', 'hands.holder', (name: string) => ({
  inputs: { holder: name },
  zh: `这项待办由${name}承办：请与其商定；确需改由他人承办的，请用“转办”并写明理由`,
  en: `${name} has this task in hand: settle it with them, or hand it on and say why`,
  problems: [
    {
      path: 'reason',
      rule: 'required',
      message: { zh: '请写明转办理由', en: 'say why it is handed on' },
    },
  ],
}));

export const NotInHand = refusal('NotInHand', 'hands.held', () => ({
  zh: '这项待办目前无人承办：请先点“我来办”，再交协办；无人承办的不必退回',
  en: 'nobody has this task in hand: take it first, then lend it; there is nothing to give back',
}));

/** Nothing of who that is: whoever is no colleague is none of the sender's. */
export const NotOnTheirDesk = refusal(
  'NotOnTheirDesk',
  'hands.grant',
  (org: Bilingual, role: Bilingual) => ({
    inputs: { org: org.zh, role: role.zh },
    zh: `所选人员目前不能以“${role.zh}”身份办理${org.zh}的事项，这项待办不会到其工作台。请另选人员，或先由系统管理员授权`,
    en: `that person has no right as ${role.en} at ${org.en} now, so that the task would not come to their desk: choose another, or have an administrator grant it`,
    problems: [
      {
        path: 'to.account',
        rule: 'grant',
        message: { zh: '没有本单位相应权限', en: 'has no such right there' },
      },
    ],
  }),
);

export const NoSuchSection = refusal('NoSuchSection', 'hands.section', (section: string) => ({
  inputs: { section },
  zh: '本单位没有所选科室，请从科室清单中选择',
  en: 'your organisation has no such section: choose one from the list',
  problems: [
    {
      path: 'to.section',
      rule: 'section',
      message: { zh: '不是本单位科室', en: 'not one of its sections' },
    },
  ],
}));
