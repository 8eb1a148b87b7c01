import { describe, expect, it } from 'vitest';
import { type FilledForm, formPaper } from '../../../functions/documents/case/form-paper.ts';
import { writePdf } from '../../../functions/documents/pdf/write.ts';
import { writeWord } from '../../../functions/documents/word/write.ts';
import { erasedPerson, filledForm } from '../../fixtures/filled-form.ts';
import { wordText, xmlOf } from '../../fixtures/opened-zip.ts';
import { pdfPages } from '../../fixtures/pdf-text.ts';

const pdf = (filled: FilledForm) => writePdf(formPaper(filled));
const draft = filledForm({ checkCode: '' });

describe('the application form as PDF', () => {
  it('bears the version check code and the page number on every page', async () => {
    const { bytes, pages } = await pdf(filledForm());
    const texts = await pdfPages(bytes);
    expect(texts).toHaveLength(pages);
    expect(pages).toBeGreaterThan(2);
    texts.forEach((text, index) => {
      expect(text).toContain('版本校验码 7K2QD-9XWFA-3');
      expect(text).toContain(`第${index + 1}页 共${pages}页`);
    });
  });

  it('is one print for one version, byte for byte, whenever it is printed', async () => {
    const [one, other] = [await pdf(filledForm()), await pdf(filledForm())];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it('says draft on every page while a part is not confirmed, and has no code that could be sealed', async () => {
    const texts = await pdfPages((await pdf(draft)).bytes);
    for (const text of texts) {
      expect(text).toContain('草稿，尚未全部确认，不得签批盖章');
      expect(text).not.toContain('7K2QD');
    }
  });

  it('holds every figure with its unit, each year, each row and each partner’s own part', async () => {
    const text = (await pdfPages((await pdf(filledForm())).bytes)).join('');
    for (const said of ['86.5平方公里', '总产值', '120', '110', '100', '75%', '3.2亿元', '320家'])
      expect(text).toContain(said);
    for (const said of ['测试厨具公司', '12.5', '《培育方案》（博政发〔2026〕8号，2026年1月20日）'])
      expect(text).toContain(said);
    for (const said of ['联合申报单位：惠民县', '配套加工', '联合申报单位：阳信县', '原料供应'])
      expect(text).toContain(said);
  });

  it('leaves a box for each unit’s signature and seal and draws none itself', async () => {
    const text = (await pdfPages((await pdf(filledForm())).bytes)).at(-1) ?? '';
    for (const unit of ['牵头申报单位意见：博兴县', '联合申报单位意见：惠民县'])
      expect(text).toContain(unit);
    expect(text).toContain('（盖章）');
  });

  it('says of an erased person no more than that', async () => {
    const parts = filledForm().parts.map((part) =>
      part.part === 'sixOnes'
        ? { ...part, values: { ...part.values, leader: erasedPerson } }
        : part,
    );
    const text = (await pdfPages((await pdf(filledForm({ parts }))).bytes)).join('');
    expect(text).toContain('（已删除）');
    expect(text).not.toContain('测试甲');
  });
});

describe('the application form as Word', () => {
  it('says the same as the PDF', async () => {
    const text = wordText(await writeWord(formPaper(filledForm())));
    for (const said of [
      '博兴县商用厨具产业集群',
      '86.5平方公里',
      '75%',
      '测试厨具公司',
      '原料供应',
    ])
      expect(text).toContain(said);
  });

  it('has the code and the page number at the foot, and draft at the head of a draft', async () => {
    const bytes = await writeWord(formPaper(filledForm()));
    const foot = xmlOf(bytes, 'word/footer1.xml');
    expect(foot).toContain('版本校验码 7K2QD-9XWFA-3');
    expect(foot).toContain('PAGE');
    expect(foot).toContain('NUMPAGES');
    expect(xmlOf(bytes, 'word/header1.xml')).toBe('');
    expect(wordText(await writeWord(formPaper(draft)), 'word/header1.xml')).toContain('草稿');
  });

  it('names what stands in for a font that an office does not have', async () => {
    const fonts = xmlOf(await writeWord(formPaper(filledForm())), 'word/fontTable.xml');
    expect(fonts).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong/);
    expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName/);
  });

  it('repeats a table’s heading on each page', async () => {
    expect(xmlOf(await writeWord(formPaper(filledForm())), 'word/document.xml')).toContain(
      '<w:tblHeader',
    );
  });
});
