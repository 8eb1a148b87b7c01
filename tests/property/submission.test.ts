import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { own } from '../../engine/own.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { checkCode } from '../../workflows/submission/check-code.ts';
import { type SubmissionCommand, submission } from '../../workflows/submission/index.ts';
import { sealCode } from '../../workflows/submission/seals.ts';
import {
  attachPdf,
  confirm,
  draftsOf,
  fileIt,
  openCase,
  opened,
  pdf,
  ready,
} from '../fixtures/submission.ts';
import { clerk, head, system } from '../given.ts';

const PARTNERS = ['371621', '371622'];
const OWNERS: Readonly<Record<string, string>> = {
  identity: '371625',
  size: '371625',
  sixOnes: '371625',
  'partnerPart@371621': '371621',
  'partnerPart@371622': '371622',
};
const PARTS = Object.keys(OWNERS);
type Story = ReturnType<typeof opened>;

const confirmBy = (story: Story, part: string, version = 1): Story =>
  story
    .facts({ drafts: draftsOf({}, version) })
    .when(confirm(part, version), { actor: clerk(OWNERS[part]) })
    .accepted();

const contentsIn = (kase: CaseState) =>
  Object.fromEntries(
    Object.entries(kase.submission.parts).map(([part, { content }]) => [part, content]),
  );

const files = new Map([[pdf.fileId, pdf]]);

/** Anything that anybody might send at any time, sensible or not. */
const anyCommand = (): fc.Arbitrary<SubmissionCommand> =>
  fc.oneof(
    fc.constant<SubmissionCommand>({ ...openCase, partners: PARTNERS }),
    fc
      .tuple(fc.constantFrom(...PARTS), fc.integer({ min: 1, max: 2 }))
      .map(([part, v]) => confirm(part, v)),
    fc.constantFrom(...PARTS).map((part): SubmissionCommand => ({ type: 'ReopenPart', part })),
    fc.constant(attachPdf),
    fc.constant<SubmissionCommand>({ type: 'DetachFile', fileId: pdf.fileId }),
    fc.constant(fileIt),
    fc.constant<SubmissionCommand>({ type: 'WithdrawCase', reason: '改为联合申报' }),
    fc.constant<SubmissionCommand>({ type: 'KeepSubmissionTime', taskId: 'file' }),
    fc.constantFrom('recommend' as const, 'return' as const, 'decline' as const).map(
      (verdict): SubmissionCommand => ({
        type: 'RecommendPreliminarily',
        verdict,
        reason: '原因',
      }),
    ),
    fc.constant<SubmissionCommand>({ type: 'FollowWindow', closesAt: '2026-12-31T09:30:00.000Z' }),
  );

const anyMoment = () =>
  fc
    .integer({ min: Date.UTC(2026, 2, 16, 3), max: Date.UTC(2026, 3, 20) })
    .map((at) => new Date(at).toISOString());

/** Commands that time and other streams send are no error when they change nothing. */
const SYSTEM = ['KeepSubmissionTime', 'FollowWindow'];
const actorOf = (command: SubmissionCommand) =>
  SYSTEM.includes(command.type)
    ? system()
    : command.type === 'SignOff'
      ? head()
      : clerk('part' in command ? OWNERS[command.part] : '371625');

const send = (story: Story, command: SubmissionCommand, at: string) => {
  const version = 'draftVersion' in command ? command.draftVersion : 1;
  const outcome = story
    .facts({ drafts: draftsOf({}, version), files })
    .when(command, { at, actor: actorOf(command) });
  try {
    return { events: outcome.decision().events, story: outcome.accepted() };
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return { events: [], story };
  }
};

describe('confirming', () => {
  it('ends in the same version whatever the order of the parts', () => {
    const straight = PARTS.reduce(
      (story, part) => confirmBy(story, part),
      opened({ partners: PARTNERS }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(PARTS, { minLength: PARTS.length }), (order) => {
        const story = order.reduce(
          (so, part) => confirmBy(so, part),
          opened({ partners: PARTNERS }),
        );
        expect(contentsIn(story.state())).toEqual(contentsIn(straight.state()));
        expect(checkCode(story.state())).toBe(checkCode(straight.state()));
      }),
    );
  });

  it('again breaks that part alone, and the sign-offs of who read it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTS), (part) => {
        const before = ready({ partners: PARTNERS });
        const after = confirmBy(before, part, 2).state();
        expect(contentsIn(after)).toEqual({
          ...contentsIn(before.state()),
          [part]: `hash-of-${part}-2`,
        });
        const others = PARTNERS.filter(
          (org) => part.includes('@') && part !== `partnerPart@${org}`,
        );
        expect(Object.keys(after.submission.signOffs)).toEqual(others);
        expect(checkCode(after)).not.toBe(checkCode(before.state()));
      }),
    );
  });
});

describe('every history', () => {
  it('accepts nothing after a lapse, a withdrawal or a decline', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('371625', 'BZ-PARK-BX'),
        fc.array(fc.tuple(anyCommand(), anyMoment()), { maxLength: 12 }),
        (applicant, commands) => {
          let story = ready({ applicant, partners: applicant === '371625' ? PARTNERS : [] });
          let ended = false;
          const inOrder = [...commands].sort(([, a], [, b]) => (a < b ? -1 : 1));
          for (const [command, at] of inOrder) {
            const sent = send(story, command, at);
            if (ended) expect(sent.events).toEqual([]);
            story = sent.story;
            ended ||= ['lapsed', 'withdrawn', 'declined'].includes(story.state().status);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('asks somebody with an instant wherever the machine rests, and nobody where it does not', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCommand(), anyMoment()), { maxLength: 12 }), (commands) => {
        let story = opened({ partners: PARTNERS });
        for (const [command, at] of [...commands].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
          story = send(story, command, at).story;
          const kase = story.state();
          const rests = submission.rest(kase) !== 'Done';
          expect(submission.waits(kase)).toHaveLength(rests ? 1 : 0);
          expect(submission.machine.States).toHaveProperty(submission.rest(kase));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('files only what every applicant confirmed and signed in that very version', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCommand(), anyMoment()), { maxLength: 8 }), (commands) => {
        let story = ready({ partners: PARTNERS });
        for (const [command, at] of [...commands].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
          const before = story.state();
          const sent = send(story, command, at);
          if (sent.events.some(({ type }) => type === 'CaseFiled')) {
            const { signOffs, parts } = before.submission;
            expect(Object.keys(parts).sort()).toEqual([...PARTS].sort());
            expect(['371625', ...PARTNERS].map((org) => own(signOffs, org)?.checkCode)).toEqual(
              ['371625', ...PARTNERS].map((org) => sealCode(before, org)),
            );
            expect(own(signOffs, '371625')?.checkCode).toBe(checkCode(before));
          }
          story = sent.story;
        }
      }),
      { numRuns: 200 },
    );
  });
});
