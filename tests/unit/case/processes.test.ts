import { describe, expect, it } from 'vitest';
import { Impossible } from '../../../engine/failure.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { initialCase } from '../../../workflows/case/state.ts';
import type { ProcessOf } from '../../../workflows/machines.ts';
import { notice } from '../../../workflows/notice/index.ts';
import { type Process, together } from '../../../workflows/process.ts';
import { review } from '../../../workflows/review/index.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { MORNING, office, recordedEvent } from '../../given.ts';

type OfCase = { readonly [N in ProcessOf<'case'>]: Process<CaseState> };

describe('a process that is not wired', () => {
  it('does not compile: each machine of a case has its process, and no process another name', () => {
    // @ts-expect-error the machine of the recommendation has no process here
    const missing: OfCase = { submission, review, notice };
    // @ts-expect-error no machine is called so
    const unknown: Process<CaseState> = { ...review, name: 'monitoring' };
    expect([missing.submission.name, unknown.title]).toEqual(['submission', review.title]);
  });

  it('is never folded to nothing: a message that no process declares is a defect', () => {
    const { decide, evolve, commands } = together<CaseState>({ submission, review, notice });
    expect(Object.keys(commands)).not.toContain('FollowNomination');
    const envelope = { commandId: 'c', at: MORNING, actor: office(), facts: {} as never };
    expect(() =>
      decide({ ...envelope, command: { type: 'FollowNomination' } }, initialCase),
    ).toThrow(Impossible);
    expect(() =>
      evolve(initialCase, recordedEvent({ type: 'CaseNominated' }, 1, MORNING, office())),
    ).toThrow(Impossible);
  });
});
