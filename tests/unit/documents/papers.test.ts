import { describe, expect, it } from 'vitest';
import { leadingList } from '../../../functions/documents/call/leading-list.ts';
import type { MeetingLine } from '../../../functions/documents/call/meeting-lines.ts';
import { minutesPaper } from '../../../functions/documents/call/minutes-paper.ts';
import { type NoticeText, noticePaper } from '../../../functions/documents/notice/notice-paper.ts';
import {
  type RecognitionText,
  recognitionPaper,
} from '../../../functions/documents/notice/recognition-paper.ts';
import type { OfficialPaper } from '../../../functions/documents/official-paper.ts';
import {
  type LetterText,
  letterPaper,
} from '../../../functions/documents/recommendation/letter-paper.ts';
import { writeOfficial } from '../../../functions/documents/word/official.ts';
import { writeWord } from '../../../functions/documents/word/write.ts';
import { callOf } from '../../fixtures/call.ts';
import { wordText } from '../../fixtures/opened-zip.ts';

const textOf = async (paper: OfficialPaper) => wordText(await writeOfficial(paper));

const notice: NoticeText = {
  title: '关于2026年度重点培育对象拟定名单的公示',
  issuer: '滨州市制造强市建设领导小组办公室',
  basis: ['滨政办字〔2024〕18号 三（一）'],
  procedure: '经形式审查、部门联审、专家评审。',
  period: { firstDay: '2026-09-25', lastDay: '2026-10-09' },
  rules: { days: 5, unit: 'working', countFirstDay: true },
  contact: { telephone: '0543-0000001', email: 'sample@example.invalid' },
  supervisionTelephone: '0543-0000002',
  list: [{ name: '博兴县商用厨具产业集群', applicant: '博兴县', outcome: '重点培育对象' }],
};

describe('a public notice', () => {
  it('prints first and last day, how the days are counted, whom to ask and who supervises', async () => {
    const text = await textOf(noticePaper(notice));
    expect(text).toContain('公示时间：2026年9月25日至2026年10月9日（5个工作日，首日计入）。');
    expect(text).toContain('根据滨政办字〔2024〕18号文件，经形式审查、部门联审、专家评审，现将');
    expect(text).toContain('联系电话：0543-0000001');
    expect(text).toContain('监督电话：0543-0000002');
    expect(text).toContain('身份依法保密');
    expect(text).toContain('博兴县商用厨具产业集群');
  });

  it('leaves title and days open before it is published', async () => {
    const text = await textOf(noticePaper({ ...notice, title: undefined, period: undefined }));
    expect(text).toContain('关于【名单名称】的公示');
    expect(text).toContain('公示时间：【起止日期】');
  });

  it('has a section for each outcome and each track, numbered from one in each', async () => {
    const line = (name: string, outcome: string, track: string) => ({
      ...{ name, outcome, track, applicant: '博兴县' },
    });
    const list = [
      line('甲集群', '重点培育对象', '先进'),
      line('乙集群', '培育库', '先进'),
      line('丙集群', '重点培育对象', '新兴'),
      line('丁集群', '重点培育对象', '先进'),
    ];
    const said = (await textOf(noticePaper({ ...notice, list }))).replaceAll('\n', ' ');
    const order = [
      '一、重点培育对象（3个）',
      '（一）先进（2个）',
      '1 甲集群',
      '2 丁集群',
      '（二）新兴（1个）',
      '1 丙集群',
      '二、培育库（1个）',
      '1 乙集群',
    ].map((words) => said.indexOf(words));
    expect(order).not.toContain(-1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    // One outcome and one track need no heading.
    const one = await textOf(noticePaper({ ...notice, list: list.slice(0, 1) }));
    expect(one).not.toContain('（1个）');
  });

  it('says as a correction what was wrong', async () => {
    const correction = { text: '集群名称更正为“甲集群”。', reason: '名称误植' };
    const text = await textOf(noticePaper({ ...notice, correction }));
    expect(text).toContain('关于更正2026年度重点\n培育对象拟定名单的公示');
    expect(text).toContain('集群名称更正为“甲集群”。');
    expect(text).toContain('更正原因：名称误植。');
  });
});

const recognition: RecognitionText = {
  issuer: notice.issuer,
  noticeTitle: '关于2026年度重点培育对象拟定名单的公示',
  period: { firstDay: '2026-09-25', lastDay: '2026-10-09' },
  basis: notice.basis,
  procedure: notice.procedure,
  validityYears: 3,
  lines: [{ name: '甲集群', applicant: '博兴县', outcome: '重点培育对象' }],
  held: ['乙集群'],
  document: undefined,
};

describe('a recognition document', () => {
  it('counts validity from its own issue, and names what an objection still holds', async () => {
    const text = await textOf(recognitionPaper(recognition));
    expect(text).toContain('关于公布2026年度重点培育对象名单的通知');
    expect(text).toContain('有效期3年，自本文件印发之日起计算。');
    expect(text).toContain('乙集群因异议核查等原因未列入本次名单');
    expect(text).toContain('【发文字号】');
    expect(text).not.toContain('有效期至');
  });

  it('bears number and date once it was issued', async () => {
    const document = {
      number: '滨制强办〔2026〕9号',
      title: '关于公布名单的通知',
      date: '2026-10-12',
    };
    const lines = [
      { name: '甲集群', applicant: '博兴县', outcome: '重点培育对象', validTo: '2029-10-11' },
    ];
    const text = await textOf(recognitionPaper({ ...recognition, document, lines, held: [] }));
    for (const said of ['滨制强办〔2026〕9号', '2026年10月12日', '2029年10月11日'])
      expect(text).toContain(said);
    expect(text).not.toContain('【发文字号】');
  });
});

const letter: LetterText = {
  kind: '函',
  act: { is: 'letter' },
  upward: false,
  unit: '滨州市工业和信息化局',
  to: '山东省工业和信息化厅',
  upstream: { title: '关于开展认定工作的通知', number: '鲁工信规〔2026〕1号' },
  procedure: '经形式审查',
  approvals: [{ body: '局党组', document: { number: '滨工信党纪〔2026〕3号' } }],
  nominees: [
    { rank: 1, name: '甲集群', applicant: '博兴县', partners: '' },
    { rank: 2, name: '乙集群', applicant: '无棣县', partners: '沾化区' },
  ],
  telephone: '0543-0000001',
  document: undefined,
};

describe('a recommendation letter', () => {
  it('answers the upstream’s notice by number, in the order of recommendation, with the approvals behind it', async () => {
    const text = await textOf(letterPaper(letter));
    expect(text).toContain('根据《关于开展认定工作的通知》（鲁工信规〔2026〕1号）要求');
    expect(text).toContain('“甲集群”、“乙集群”等2个集群');
    expect(text).toContain('局党组审议通过（滨工信党纪〔2026〕3号）');
    expect(text).toContain('特此函达');
    expect(text.indexOf('甲集群')).toBeLessThan(text.indexOf('乙集群'));
  });

  it('as a 请示 asks for an answer and has a signer', async () => {
    const text = await textOf(letterPaper({ ...letter, kind: '请示', upward: true }));
    expect(text).toContain('妥否，请批示。');
    expect(text).toContain('签发人：【签发人姓名】');
    expect(text).toContain('联系人：【联系人姓名】');
  });

  it('bears number, title and date as it was sent', async () => {
    const document = {
      number: '滨工信函〔2026〕5号',
      title: '关于推荐集群的函',
      date: '2026-11-20',
    };
    const text = await textOf(letterPaper({ ...letter, document }));
    expect(text).toContain('滨工信函〔2026〕5号');
    expect(text).toContain('2026年11月20日');
    expect(text).not.toContain('【推荐事项】');
  });
});

describe('what follows a letter', () => {
  const before = { number: '滨工信函〔2026〕5号', title: '关于推荐集群的函', date: '2026-11-20' };
  const document = { number: '滨工信函〔2026〕8号', title: '关于撤回推荐的函', date: '2026-11-25' };
  const nominees = letter.nominees.slice(0, 1);
  const reasons = [{ name: '甲集群', reason: '核心企业发生安全事故。' }];

  it('takes back by the letter’s own number what that one recommended, and says why', async () => {
    const act = { is: 'withdrawal', letter: before, reasons } as const;
    const text = await textOf(letterPaper({ ...letter, act, nominees, document }));
    for (const said of [
      '滨工信函〔2026〕8号',
      '我单位以《关于推荐集群的函》（滨工信函〔2026〕5号，2026年11月20日）推荐的“甲集群”，现予撤回推荐。',
      '撤回推荐原因：核心企业发生安全事故。',
      '撤回推荐名单',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('审议通过');
    expect(text).not.toContain('推荐汇总表');
  });

  it('adds to it without claiming an approval that nobody gave', async () => {
    const act = {
      is: 'supplement',
      letter: before,
      reasons: [...reasons, { name: '乙集群', reason: '名额空出' }],
    } as const;
    const text = await textOf(letterPaper({ ...letter, act, approvals: [], document }));
    expect(text).toContain('现补充推荐“甲集群”、“乙集群”等2个集群');
    expect(text).toContain('“乙集群”补充推荐原因：名额空出。');
    expect(text).not.toContain('审议通过');
  });
});

const call = callOf();
const body = call.decisionChain[1] ?? expect.fail('no second body');
const document = { number: '滨制强纪〔2026〕4号', title: '领导小组会议纪要', date: '2026-04-20' };
const line = (changed: Partial<MeetingLine>): MeetingLine => ({
  caseId: 'c-1',
  track: '先进制造业集群',
  position: 1,
  tied: false,
  name: '甲集群',
  applicant: '博兴县',
  partners: '',
  total: '88.50',
  status: '提请审议',
  departments: '均无异议',
  remarks: '',
  decisions: [],
  ...changed,
});
const minutes = (lines: readonly MeetingLine[], recorded?: typeof document) =>
  textOf(
    minutesPaper({ call, body, bodyName: '领导小组', office: '办公室', lines, document: recorded }),
  );

describe('minutes', () => {
  it('before the meeting leave open what it decides, who was there, when and where', async () => {
    const text = await minutes([line({})]);
    for (const what of ['会议时间', '主持人', '会议地点', '审议意见', '人员名单', '发文字号'])
      expect(text).toContain(`【${what}】`);
    expect(text).toContain('88.50');
  });

  it('after it say what was recorded, under its number', async () => {
    const adopted = {
      id: 'd-1',
      body: body.org,
      document,
      verdict: 'adopt',
      outcome: 'recognised',
    } as const;
    const text = await minutes([line({ decisions: [adopted] })], document);
    expect(text).toContain('本次会议审议申报项目1个');
    expect(text).toContain('审议通过，认定（1个）：甲集群。');
    expect(text).toContain('滨制强纪〔2026〕4号');
    expect(text).not.toContain('【审议意见】');
  });
});

describe('the list for the leading group', () => {
  it('has rank, score, departments, what needs saying, and an empty column to write in', async () => {
    const lines = [
      line({ tied: true, departments: '市统计局有异议（总产值）' }),
      line({
        caseId: 'c-2',
        position: undefined,
        total: '',
        name: '丙集群',
        remarks: '一票否决事项待认定',
      }),
    ];
    const paper = leadingList({ call, lines, office: '办公室', at: '2026-04-10T01:00:00.000Z' });
    const text = wordText(await writeWord(paper));
    for (const said of [
      '1（并列）',
      '88.50',
      '市统计局有异议（总产值）',
      '丙集群',
      '—',
      '审议意见',
    ])
      expect(text).toContain(said);
    expect(paper.foot).toContain('公示前不得外传');
  });
});
