import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from '../end-to-end/documents.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done, HEAD, NEIGHBOUR } from '../end-to-end/story.ts';
import { wordText } from '../fixtures/opened-zip.ts';
import { field, list, text } from '../round/api.ts';
import { agree, JOINT, reporting, SIZE, STATISTICS, TAX, words } from './reporting.ts';

let instance: Instance;
let act: ReturnType<typeof reporting>;
beforeAll(async () => {
  instance = await startInstance();
  act = reporting(instance);
});
afterAll(() => instance.stop());

const PDF = Buffer.from('%PDF-1.7 sample of evidence');

/** Attaches a proof of a figure. */
const evidenceOf = async (as: string, id: string, of: string): Promise<string> => {
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  const file = { name: '证明.pdf', size: PDF.length, sha256, contentType: 'application/pdf' };
  const { body } = done(await instance.as(as).post(`/api/cases/${id}/files`, file));
  await fetch(text(body, 'url'), { method: 'PUT', body: new Uint8Array(PDF) });
  const fileId = text(body, 'fileId');
  done(await act.as(as, id, 'AttachFile', { ...file, fileId, kind: 'evidence', field: of }));
  return fileId;
};

/** All that somebody is told of a case: as it stands, and what happened. */
const toldOf = async (as: string, id: string): Promise<string> => {
  const at = instance.as(as);
  const answers = [await at.get(`/api/cases/${id}`), await at.get(`/api/cases/${id}/history`)];
  return answers.map((answer) => words(done(answer))).join(' ');
};

describe('reports of joint clusters', () => {
  it('play.cultivation.5.4 an enterprise that stands in two parts of a joint cluster counts once, and neither unit reads the other’s part', async () => {
    await act.openRound({
      id: 'q3-2026',
      period: '2026Q3',
      opensAt: '2026-03-02T01:00:00.000Z',
      closesAt: '2026-10-20T09:30:00.000Z',
    });
    await act.cluster(JOINT, '博兴县惠民县绳网集群（示例）', '371625');
    const opened = await instance.as(COUNTY).post('/api/cases', {
      callId: 'q3-2026',
      track: 'distinctive',
      name: '博兴县惠民县绳网集群（示例）',
      applicant: '371625',
      partners: ['371621'],
      clusterId: JOINT,
    });
    const id = text(done(opened).body, 'id');
    const firms = [{ code: '91371600MA0DE1075Y', name: '样例绳网有限公司', revenue: '12.6' }];
    await act.part(COUNTY, id, 'size', { ...SIZE, revenue: '12.6', firms });
    const evidence = await evidenceOf(COUNTY, id, 'size.revenue');
    await act.part(COUNTY, id, 'projects', {});
    await act.part(COUNTY, id, 'notes', {});
    const sheet = done(await instance.as('office').get('/api/calls/q3-2026/round'));
    const line = list(sheet.body, 'items').find((one) => text(field(one, 'about'), 'id') === id);
    expect(field(line, 'partsIn')).toEqual({ units: 1, of: 2 });
    const alone = await act.as(COUNTY, id, 'FileCase', { explanations: {} });
    expect([alone.status, words(alone)]).toEqual([409, expect.stringContaining('尚未确认锁定')]);
    await act.part(NEIGHBOUR, id, 'partnerPart@371621', {
      output: '14',
      revenue: '12.6',
      enterprises: '9',
      employees: '900',
      firms,
    });
    const peeked = done(await instance.as(NEIGHBOUR).get(`/api/cases/${id}/parts`));
    expect(list(peeked.body, 'items').map((one) => text(one, 'part'))).toEqual([
      'partnerPart@371621',
    ]);
    // Nor its evidence: it stands in no list and in no timeline, and cannot be fetched.
    expect(await toldOf(NEIGHBOUR, id)).not.toContain(evidence);
    const fetch_ = await instance.as(NEIGHBOUR).get(`/api/cases/${id}/files/${evidence}`);
    expect([fetch_.status, words(fetch_)]).toEqual([
      404,
      expect.stringContaining('没有找到，或您无权查看'),
    ]);
    expect(await toldOf(COUNTY, id)).toContain(evidence);
    done(await instance.as(COUNTY).get(`/api/cases/${id}/files/${evidence}`));
    // The form on paper, too: the neighbour’s own part alone.
    const paper = await fetched(instance, NEIGHBOUR, `cases/${id}/documents/form.docx`);
    const printed = wordText(paper.bytes);
    expect([printed.includes('900'), printed.includes('5200')]).toEqual([true, false]);
    for (const head of [HEAD, 'head:371621']) {
      const { body } = await instance.as(head).get(`/api/cases/${id}`);
      done(await act.as(head, id, 'SignOff', { checkCode: text(body, 'checkCode') }));
    }
    done(await act.as(COUNTY, id, 'FileCase', { explanations: {} }));
    done(await act.as(TAX, id, 'VerifyFigures', agree(['size.tax'])));
    done(
      await act.as(
        STATISTICS,
        id,
        'VerifyFigures',
        agree(['size.output', 'size.revenue', 'partnerPart@371621.revenue']),
      ),
    );
    done(await act.as('office', id, 'ConfirmReport'));
    expect((await act.figures(id)).filter((one) => one.includes('revenue'))).toEqual([
      'size.revenue 12.6 all 371625 confirmed true',
      'partnerPart.revenue 12.6 all 371621 confirmed true',
    ]);
    // What was confirmed of the whole is everybody's; of one part its unit's, in the case and in its timeline.
    const confirmed = async (as: string) =>
      list(
        field(field(done(await instance.as(as).get(`/api/cases/${id}`)).body, 'review'), 'report'),
        'figures',
      ).map((one) => text(one, 'indicator'));
    expect(await confirmed(NEIGHBOUR)).toContain('size.revenue');
    expect(await confirmed(NEIGHBOUR)).not.toContain('size.tax');
    expect(await confirmed(COUNTY)).toContain('size.tax');
    expect(await confirmed(COUNTY)).not.toContain('partnerPart.revenue');
    expect(await toldOf(NEIGHBOUR, id)).not.toContain('5200');
    // In the register one unit's figure says that it is not the whole.
    await expect
      .poll(() => act.kept(JOINT, 'size.tax'), { timeout: 20_000 })
      .toEqual(['2026Q3 3.2 all confirmed 1/2']);
    expect(await act.kept(JOINT, 'size.revenue')).toEqual(['2026Q3 12.6 all confirmed 2/2']);
  });
});
