import { describe, expect, it } from 'vitest';
import { UnknownTrack } from '../../../workflows/calls/refusals.ts';
import { initialCase } from '../../../workflows/case/state.ts';
import { evolve } from '../../../workflows/review/evolve.ts';
import { reviewEvents } from '../../../workflows/review/messages.ts';
import type { SubmissionCommand } from '../../../workflows/submission/index.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { AlreadyOpened, ContentsMissing } from '../../../workflows/submission/refusals.ts';
import { attachmentsOf } from '../../../workflows/submission/state.ts';
import { opened } from '../../fixtures/submission.ts';
import { given, system } from '../../given.ts';

type Receive = Extract<SubmissionCommand, { type: 'ReceiveRecommendation' }>;
const receive: Receive = {
  type: 'ReceiveRecommendation',
  caseId: 'c-bx-2026-province',
  callId: 'bz-2026',
  track: 'advanced',
  name: '滨州市商用厨具产业集群',
  clusterId: 'cl-kitchenware',
  applicant: 'BZ-OFFICE',
  partners: ['371625', '371621'],
  from: { caseId: 'c-bx-2026', level: 'city' },
  parts: { identity: 'h1', 'partnerPart@371621': 'h2' },
  letter: { number: '滨工信函〔2026〕5号', date: '2026-03-13' },
};
const contents = new Map([
  ['identity', { hash: 'h1', salt: 's1', data: { area: '86.5' } }],
  ['partnerPart@371621', { hash: 'h2', salt: 's2', data: { output: '20' } }],
]);
const start = () =>
  given<SubmissionCommand>(submission, undefined, { evolve, events: reviewEvents })
    .by(system())
    .facts({ contents });

describe('receiving a recommendation from the level below', () => {
  it('opens a case of its own, filed already, with what was sent frozen as it was', () => {
    const outcome = start().when(receive);
    expect(outcome.decision().contents).toEqual([...contents.values()]);
    const story = outcome.then([
      { type: 'CaseOpened', applicant: 'BZ-OFFICE', from: { caseId: 'c-bx-2026', level: 'city' } },
      { type: 'CaseFiled', parts: receive.parts, letter: { number: '滨工信函〔2026〕5号' } },
      { type: 'FormalReviewOpened' },
    ]);
    const { status, submission: slice } = story.state();
    expect(status).toBe('formal-review');
    expect(slice.parts).toMatchObject({
      identity: { org: 'BZ-OFFICE', content: 'h1' },
      'partnerPart@371621': { org: '371621', content: 'h2' },
    });
  });

  it('takes the files over where they lie, also those that came up from further below', () => {
    const scan = {
      fileId: 'f-1',
      name: '统计局证明.pdf',
      sha256: 'a'.repeat(64),
      size: 5,
      contentType: 'application/pdf',
      kind: 'evidence',
      field: 'size.output',
      org: '371625',
      at: '2026-03-01T01:00:00.000Z',
    } as const;
    const files = { 'f-1': scan, 'f-2': { ...scan, fileId: 'f-2', from: 'c-county' } };
    const below = { ...initialCase, submission: { ...initialCase.submission, files } };
    const story = start()
      .facts({ contents, cases: new Map([['c-bx-2026', below]]) })
      .when(receive)
      .then([
        { type: 'CaseOpened' },
        { type: 'FilesTakenOver' },
        { type: 'CaseFiled', files: 2 },
        { type: 'FormalReviewOpened' },
      ]);
    expect(attachmentsOf(story.state().submission)).toMatchObject([
      { fileId: 'f-1', from: 'c-bx-2026', org: '371625', field: 'size.output' },
      { fileId: 'f-2', from: 'c-county' },
    ]);
  });

  it('is not bound by the window: the letter is judged where it is sent', () => {
    start().when(receive, { at: '2026-06-01T02:00:00.000Z' }).accepted();
  });

  it('changes nothing when it is sent twice', () => {
    start().when(receive).accepted().when(receive).then([]);
    opened().when(receive, { actor: system() }).refuses(AlreadyOpened);
  });

  it('refuses contents that are lost or are not those of the letter', () => {
    start()
      .when(receive, { facts: { contents: new Map([...contents].slice(0, 1)) } })
      .refuses(ContentsMissing);
    const other = new Map(contents).set('identity', {
      hash: 'h9',
      salt: 's1',
      data: { area: '1' },
    });
    start()
      .when(receive, { facts: { contents: other } })
      .refuses(ContentsMissing);
  });

  it('knows the tracks of its own round only', () => {
    start()
      .when({ ...receive, track: 'future' })
      .refuses(UnknownTrack);
  });
});
