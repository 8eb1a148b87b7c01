import { describe, expect, it } from 'vitest';
import { dateZh } from '../../../functions/documents/say.ts';
import { basisZh, finalListOf, procedureOf } from '../../../functions/documents/say-official.ts';
import { writeOfficial } from '../../../functions/documents/word/official.ts';
import { callOf } from '../../fixtures/call.ts';
import { officialPaper } from '../../fixtures/official.ts';
import { openedZip, wordText, xmlOf } from '../../fixtures/opened-zip.ts';

const BODY = 'word/document.xml';
const written = (changed?: Parameters<typeof officialPaper>[0]) =>
  writeOfficial(officialPaper(changed));

/** Twips to millimetres. */
const mm = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4 * 10) / 10;

const attribute = (xml: string, element: string, name: string): string | undefined =>
  new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="([^"]*)"`).exec(xml)?.[1];

/** The paragraph that holds these words. */
const paragraphOf = (xml: string, words: string): string =>
  xml.split('<w:p>').find((one) => one.includes(words)) ?? expect.fail(`no paragraph ${words}`);

describe('the page of an official document (GB/T 9704-2012, 5)', () => {
  it('is A4 with 37 mm above, 28 mm at the binding edge and a type area of 156 by 225 mm', async () => {
    const xml = xmlOf(await written(), BODY);
    expect([mm(attribute(xml, 'pgSz', 'w')), mm(attribute(xml, 'pgSz', 'h'))]).toEqual([210, 297]);
    const [top, left, right, bottom] = ['top', 'left', 'right', 'bottom'].map((side) =>
      mm(attribute(xml, 'pgMar', side)),
    );
    expect([top, left]).toEqual([37, 28]);
    expect(210 - (left ?? 0) - (right ?? 0)).toBeCloseTo(156, 0);
    expect(297 - (top ?? 0) - (bottom ?? 0)).toBeCloseTo(225, 0);
  });

  it('has 22 lines of 28 characters', async () => {
    const xml = xmlOf(await written(), BODY);
    expect(attribute(xml, 'docGrid', 'type')).toBe('lines');
    const line = Number(attribute(xml, 'docGrid', 'linePitch')) / 20;
    expect(Math.floor(((225 / 25.4) * 72) / line)).toBe(22);
    const normal = xmlOf(await written(), 'word/styles.xml').split('w:styleId="Normal"')[1] ?? '';
    expect(normal).toContain('<w:sz w:val="32"/>');
    const character = 16 + Number(attribute(normal, 'spacing', 'val')) / 20;
    expect(Math.floor(((156 / 25.4) * 72) / character)).toBe(28);
    expect(paragraphOf(xml, '现予公布')).toContain('w:line="579"');
  });

  it('has its number as — 1 — in 4号宋体, outside: right on odd pages, left on even ones', async () => {
    const bytes = await written();
    const feet = [...openedZip(bytes).keys()].filter((name) => /footer\d\.xml$/.test(name));
    const odd = feet.map((name) => xmlOf(bytes, name)).find((xml) => xml.includes('"right"'));
    const even = feet.map((name) => xmlOf(bytes, name)).find((xml) => xml.includes('"left"'));
    for (const foot of [odd ?? '', even ?? '']) {
      expect(foot).toContain('— ');
      expect(foot).toContain('宋体');
      expect(foot).toContain('<w:sz w:val="28"/>');
    }
    expect(xmlOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });
});

describe('the text of an official document (GB/T 9704-2012, 7)', () => {
  it('has its title in 2号小标宋 in the middle and its body in 3号仿宋, set in by two characters', async () => {
    const xml = xmlOf(await written(), BODY);
    const title = paragraphOf(xml, '关于公布');
    expect(title).toContain('方正小标宋简体');
    expect(title).toContain('<w:sz w:val="44"/>');
    expect(title).toContain('<w:jc w:val="center"/>');
    const body = paragraphOf(xml, '现予公布');
    expect(body).toContain('仿宋_GB2312');
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(body).toContain('w:firstLineChars="200"');
  });

  it('has headings of the first level in 黑体, of the second in 楷体', async () => {
    const xml = xmlOf(await written(), BODY);
    expect(paragraphOf(xml, '一、总体情况')).toContain('黑体');
    expect(paragraphOf(xml, '（一）申报情况')).toContain('楷体_GB2312');
  });

  it('has the issuer’s name in red above a red line', async () => {
    const xml = xmlOf(await written(), BODY);
    const mark = paragraphOf(xml, '领导小组办公室文件');
    expect(mark).toContain('w:color w:val="FF0000"');
    expect(xml).toMatch(/<w:pBdr><w:bottom[^>]*w:color="FF0000"/);
  });

  it('numbers several annexes and gives a page only to those that it holds', async () => {
    const text = wordText(await written());
    expect(text).toContain('附件：1.名单');
    expect(text).toContain('2.汇总表（另附）');
    expect(text).toMatch(/\n附件1\n/);
    expect(text).not.toMatch(/\n附件2\n/);
  });

  it('writes the date in Arabic numerals without leading zeros', () => {
    expect(dateZh('2026-11-22')).toBe('2026年11月22日');
    expect(dateZh('2026-03-05')).toBe('2026年3月5日');
  });

  it('invents neither number nor date nor names: what is unknown is marked to be typed', async () => {
    const xml = xmlOf(
      await written({ signed: { org: '办公室', date: { blank: '成文日期' } } }),
      BODY,
    );
    for (const what of ['发文字号', '主送机关', '成文日期', '抄送机关'])
      expect(paragraphOf(xml, `【${what}】`)).toContain('<w:highlight w:val="yellow"/>');
  });

  it('to a superior names who signs, beside the number', async () => {
    const text = wordText(await written({ signer: { blank: '签发人姓名' } }));
    expect(text).toMatch(/【发文字号】.*签发人：【签发人姓名】/);
    expect(wordText(await written())).not.toContain('签发人');
  });

  it('draws no seal', async () => {
    const names = [...openedZip(await written()).keys()];
    expect(names.filter((name) => name.includes('media/'))).toEqual([]);
  });
});

describe('a letter (信函格式, 10.1)', () => {
  it('has red double lines on its first page, and no page number there', async () => {
    const bytes = await written({ layout: 'letter', mark: '滨州市工业和信息化局' });
    const xml = xmlOf(bytes, BODY);
    expect(xml).toContain('<w:titlePg/>');
    expect(mm(attribute(xml, 'pgMar', 'header'))).toBe(30);
    expect(mm(attribute(xml, 'pgMar', 'footer'))).toBe(20);
    const parts = [...openedZip(bytes)].map(([name, content]) => [name, String(content)] as const);
    const head = parts.find(([name, content]) => /header/.test(name) && content.includes('工业'));
    expect(head?.[1]).toContain('thickThinSmallGap');
    const foot = parts.find(
      ([name, content]) => /footer/.test(name) && content.includes('thinThick'),
    );
    expect(foot?.[1]).not.toContain('PAGE');
  });
});

describe('the words of official documents', () => {
  it('name each document of a basis once', () => {
    expect(
      basisZh([
        '滨政办字〔2024〕18号 一（三）：负责推荐工作',
        '滨政办字〔2024〕18号 二（六）3：支持联合申报',
        '山东省先进制造业集群培育认定办法（暂行）',
      ]),
    ).toBe('滨政办字〔2024〕18号文件、山东省先进制造业集群培育认定办法（暂行）');
  });

  it('make the final list’s name from the proposed one’s, and leave it open where they cannot', () => {
    const named = (title: string) => finalListOf(title)[0];
    expect(named('关于2026年度重点培育对象拟定名单的公示')).toBe('2026年度重点培育对象名单');
    expect(named('关于拟推荐省级集群名单的公示')).toBe('推荐省级集群名单');
    expect(named('公示')).toEqual({ blank: '名单名称' });
  });

  it('tell the steps that the round has, in their order', () => {
    expect(procedureOf(callOf({ siteCheck: 'all' }))).toBe(
      '经县级初审推荐、形式审查、部门联审、实地核查、专家评审、局党组会集体研究、领导小组会议审议',
    );
  });
});
