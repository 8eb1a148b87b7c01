import { describe, expect, it } from 'vitest';
import { reminderText, type ToRemind } from '../../../workflows/programme/reminder.ts';

const opinion: ToRemind = {
  to: { zh: '市统计局', en: 'Bureau of Statistics' },
  role: 'department',
  question: { zh: '反馈联审意见', en: 'Give an opinion' },
  caseName: '博兴县商用厨具产业集群',
  call: { zh: '2026年度产业集群申报', en: 'Clusters 2026' },
  due: { at: '2026-03-12T09:30:00.000Z' },
  left: { workingDaysLeft: 2, late: false, workingDaysLate: 0 },
  office: { zh: '领导小组办公室', en: 'The office' },
  telephone: '0543-0000001',
};

describe('a reminder ready to copy', () => {
  it('names whom, what, until when, how long that is, and where to call back', () => {
    expect(reminderText(opinion).zh).toBe(
      '【催办】市统计局：2026年度产业集群申报“博兴县商用厨具产业集群”的“反馈联审意见”事项，办理时限为2026年3月12日17:30，还有2个工作日，请按时办理。领导小组办公室，联系电话：0543-0000001',
    );
  });

  it('says plainly what is late, what is due today, and what has no time limit', () => {
    const stand = (left: ToRemind['left'], due = opinion.due) =>
      reminderText({ ...opinion, left, due }).zh;
    expect(stand({ workingDaysLeft: 0, late: true, workingDaysLate: 3 })).toContain(
      '已逾期3个工作日，请尽快办理',
    );
    expect(stand({ workingDaysLeft: 0, late: true, workingDaysLate: 0 })).toContain('已逾期，');
    expect(stand({ workingDaysLeft: 0, late: false, workingDaysLate: 0 })).toContain('时限为今日');
    expect(stand(undefined, undefined)).toContain('请抓紧办理');
  });

  it('never names the expert’s home to whoever reads along', () => {
    const said = reminderText({ ...opinion, role: 'expert' });
    expect(said.zh).toContain('尊敬的专家');
    expect(said.zh).not.toContain('统计局');
    expect(said.en).toContain('2 working days from now');
  });
});
