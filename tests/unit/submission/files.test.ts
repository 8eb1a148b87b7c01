import { describe, expect, it } from 'vitest';
import type { SubmissionCommand } from '../../../workflows/submission/index.ts';
import {
  FileUnusable,
  NoSuchField,
  NotAttached,
  NotEditable,
  NotYourFile,
} from '../../../workflows/submission/part-refusals.ts';
import { attachmentsOf } from '../../../workflows/submission/state.ts';
import { attachPdf, filed, opened, pdf } from '../../fixtures/submission.ts';
import { clerk } from '../../given.ts';

const stored = (changed: Partial<typeof pdf & { problem: string }> = {}) => ({
  files: new Map([[pdf.fileId, { ...pdf, ...changed }]]),
});
const attached = () =>
  opened({ partners: ['371621'] })
    .when(attachPdf, { facts: stored() })
    .accepted();
const detach = { type: 'DetachFile', fileId: pdf.fileId } as const;

describe('attaching evidence', () => {
  it('keeps the file with the figure that it proves and the unit that attached it', () => {
    opened()
      .when(attachPdf, { facts: stored() })
      .then([
        { type: 'FileAttached', ...pdf, kind: 'evidence', field: 'size.output', org: '371625' },
      ]);
  });

  it('refuses a file that has not arrived', () => {
    opened()
      .when(attachPdf, { facts: { files: new Map() } })
      .refuses(FileUnusable, { problems: [{ path: 'fileId', rule: 'uploaded' }] });
  });

  it('refuses bytes that are not those that were announced', () => {
    const differs = { problems: [{ path: 'sha256', rule: 'same-bytes' }] };
    opened()
      .when(attachPdf, { facts: stored({ sha256: 'b'.repeat(64) }) })
      .refuses(FileUnusable, differs);
    opened()
      .when(attachPdf, { facts: stored({ size: 5 }) })
      .refuses(FileUnusable, differs);
  });

  it('says in plain words why a file whose bytes are not what its name says is of no use', () => {
    const refusal = opened()
      .when(attachPdf, { facts: stored({ problem: 'content-differs-from-name' }) })
      .refuses(FileUnusable, { problems: [{ path: 'name', rule: 'type' }] });
    expect(refusal.because.zh).toContain('重新导出');
  });

  it('takes at most 300 MB', () => {
    const size = 300 * 1024 * 1024;
    opened()
      .when({ ...attachPdf, size } as SubmissionCommand, { facts: stored({ size }) })
      .accepted();
    opened()
      .when({ ...attachPdf, size: size + 1 } as SubmissionCommand, {
        facts: stored({ size: size + 1 }),
      })
      .refuses(FileUnusable, { problems: [{ path: 'size', rule: 'size' }] });
  });

  it('proves only figures that the form has', () => {
    const about = (field: string) => ({ ...attachPdf, field }) as SubmissionCommand;
    opened().when(about('size.profits'), { facts: stored() }).refuses(NoSuchField);
    opened().when(about('partnerPart.output'), { facts: stored() }).accepted();
  });

  it('changes nothing where the same file stands with the same figure already', () => {
    attached().when(attachPdf, { facts: stored() }).then([]);
  });

  it('lets one file prove several figures, and a partner prove its own by the same bytes', () => {
    const about = (field: string) => ({ ...attachPdf, field }) as SubmissionCommand;
    const story = attached()
      .when(about('size.tax'), { facts: stored() })
      .then([{ type: 'FileAttached', fileId: 'f-1', field: 'size.tax', org: '371625' }])
      .when(about('partnerPart.output'), { facts: stored(), actor: clerk('371621') })
      .then([{ type: 'FileAttached', fileId: 'f-1', org: '371621' }]);
    const proved = attachmentsOf(story.state().submission).map(({ field }) => field);
    expect(proved).toEqual(['size.output', 'size.tax', 'partnerPart.output']);
  });

  it('removes it from one figure and leaves it with the others and with the partner', () => {
    const story = attached()
      .when({ ...attachPdf, field: 'size.tax' } as SubmissionCommand, { facts: stored() })
      .accepted()
      .when({ ...attachPdf, field: 'partnerPart.output' } as SubmissionCommand, {
        facts: stored(),
        actor: clerk('371621'),
      })
      .accepted()
      .when({ ...detach, field: 'size.tax' }, { actor: clerk('371625') })
      .then([{ type: 'FileDetached', fileId: 'f-1', field: 'size.tax', org: '371625' }]);
    const left = ({ state }: typeof story) =>
      attachmentsOf(state().submission).map(({ field }) => field);
    expect(left(story)).toEqual(['size.output', 'partnerPart.output']);
    const lead = { actor: clerk('371625') };
    story.when({ ...detach, field: 'partnerPart.output' }, lead).refuses(NotYourFile);
    expect(left(story.when(detach, lead).accepted())).toEqual(['partnerPart.output']);
  });

  it('reads a removal from the time when a file could be attached but once', () => {
    const story = attached().events({ type: 'FileDetached', fileId: 'f-1' } as never);
    expect(attachmentsOf(story.state().submission)).toEqual([]);
  });

  it('removes a file before filing, but only one’s own', () => {
    attached()
      .when(detach)
      .then([{ type: 'FileDetached', fileId: 'f-1' }]);
    attached()
      .when(detach, { actor: clerk('371621') })
      .refuses(NotYourFile);
    opened().when(detach).refuses(NotAttached);
  });

  it('changes nothing after filing', () => {
    filed().when(detach).refuses(NotEditable);
    filed().when(attachPdf, { facts: stored() }).refuses(NotEditable);
  });

  it('during a correction adds proof, and removes only what was added since the return', () => {
    const story = filed()
      .at('2026-03-17T02:00:00.000Z')
      .events({
        type: 'CaseReturned',
        round: 1,
        items: [{ path: 'size.tax', part: 'size', reason: '缺完税证明' }],
        due: { at: '2026-03-24T09:30:00.000Z', date: '2026-03-24', why: {} },
      } as never)
      .at('2026-03-18T02:00:00.000Z');
    story.when(detach).refuses(NotAttached);
    story
      .when({ ...attachPdf, fileId: 'f-2' } as SubmissionCommand, {
        facts: { files: new Map([['f-2', { ...pdf, fileId: 'f-2' }]]) },
      })
      .accepted()
      .when({ type: 'DetachFile', fileId: 'f-2' })
      .accepted();
  });
});
