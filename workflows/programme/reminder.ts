import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Instant } from '../calendar/instant.ts';
import type { TimeLeft } from '../calendar/time-left.ts';
import { sayMoment } from '../submission/say-moment.ts';

export interface ToRemind {
  /** Whom: an organisation's name. Experts are reminded as persons. */
  readonly to: Bilingual;
  readonly role: string;
  readonly question: Bilingual;
  readonly caseName: string;
  readonly call: Bilingual;
  readonly due?: { readonly at: Instant } | undefined;
  readonly left?: TimeLeft | undefined;
  /** Who reminds, and where to call back. */
  readonly office: Bilingual;
  readonly telephone: string;
}

const daysEn = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`;

const stand = ({ due, left }: ToRemind): Bilingual => {
  if (due === undefined || left === undefined)
    return bilingual('请抓紧办理', 'please see to it soon');
  const moment = sayMoment(due.at);
  const { late, workingDaysLate: over, workingDaysLeft: days } = left;
  if (late)
    return bilingual(
      `办理时限为${moment.zh}，已逾期${over === 0 ? '' : `${over}个工作日`}，请尽快办理`,
      `it was due on ${moment.en}${over === 0 ? '' : `, ${daysEn(over)} ago`}: please see to it now`,
    );
  return days === 0
    ? bilingual(`办理时限为今日（${moment.zh}），请按时办理`, `it is due today (${moment.en})`)
    : bilingual(
        `办理时限为${moment.zh}，还有${days}个工作日，请按时办理`,
        `it is due on ${moment.en}, ${daysEn(days)} from now`,
      );
};

/** A reminder (催办) as an office would send it by message: whom, what, until when, where to call back. */
export const reminderText = (of: ToRemind): Bilingual => {
  const { to, role, question, caseName, call, office, telephone } = of;
  const said = stand(of);
  const expert = role === 'expert';
  return bilingual(
    `【催办】${expert ? '尊敬的专家' : to.zh}：${call.zh}“${caseName}”的“${question.zh}”事项，${said.zh}。${office.zh}，联系电话：${telephone}`,
    `Reminder to ${expert ? 'the expert' : to.en}: “${question.en}” for “${caseName}” (${call.en}): ${said.en}. ${office.en}, telephone ${telephone}`,
  );
};
