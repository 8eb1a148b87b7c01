import { describe, expect, it } from 'vitest';
import { taskFunctions } from '../../../engine/placeholders.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { submissionCommands, submissionEvents } from '../../../workflows/submission/messages.ts';
import { confirm, confirmed, filed, opened, signed } from '../../fixtures/submission.ts';
import { clerk } from '../../given.ts';

const joint = { partners: ['371621'] };
const ids = (story: ReturnType<typeof opened>) =>
  submission.tasks(story.state()).map(({ id, org, role }) => `${id} → ${org} ${role}`);

describe('who is asked what', () => {
  it('asks the lead to fill in and file, and each partner for its own part', () => {
    const story = opened(joint);
    expect(ids(story)).toEqual([
      'file → 371625 clerk',
      'confirm:partnerPart@371621 → 371621 clerk',
    ]);
    const after = story.when(confirm('partnerPart@371621'), { actor: clerk('371621') }).accepted();
    expect(ids(after)).toEqual(['file → 371625 clerk']);
  });

  it('asks each head once what it signs for is confirmed, and not while such a part is unlocked', () => {
    const story = confirmed(joint);
    const heads = ['sign-off:371625 → 371625 unit-head', 'sign-off:371621 → 371621 unit-head'];
    expect(ids(story)).toEqual(['file → 371625 clerk', ...heads]);
    const one = signed(story, '371625');
    expect(ids(one)).toEqual(['file → 371625 clerk', heads[1]]);
    const again = one.when({ type: 'ReopenPart', part: 'size' }).accepted();
    expect(ids(again)).toEqual(['file → 371625 clerk']);
  });

  it('asks a head though a partner is still at work, since it does not sign for that part', () => {
    const story = confirmed({ partners: ['371621', '371622'] })
      .when({ type: 'ReopenPart', part: 'partnerPart@371622' }, { actor: clerk('371622') })
      .accepted();
    expect(ids(story)).toEqual([
      'file → 371625 clerk',
      'confirm:partnerPart@371622 → 371622 clerk',
      'sign-off:371621 → 371621 unit-head',
    ]);
  });

  it('says why, in both languages, and asks only for commands that exist', () => {
    for (const story of [opened(joint), confirmed(joint), filed({ applicant: 'BZ-PARK-BX' })]) {
      for (const task of submission.tasks(story.state())) {
        expect(task.why.zh).toMatch(/\p{Script=Han}/u);
        expect(task.why.en).not.toBe('');
        for (const name of task.commands) expect(submissionCommands).toHaveProperty(name);
      }
    }
  });

  it('asks nobody any more once the office has it', () => {
    expect(ids(filed(joint))).toEqual([]);
    expect(submission.rest(filed().state())).toBe('Done');
  });
});

describe('the process as one value', () => {
  it('rests at states that its machine has', () => {
    const stories = [opened(), filed({ applicant: 'BZ-PARK-BX' }), filed()];
    expect(stories.map((story) => submission.rest(story.state()))).toEqual([
      'Filling',
      'PreliminaryReview',
      'Done',
    ]);
    for (const story of stories) {
      expect(submission.machine.States).toHaveProperty(submission.rest(story.state()));
    }
  });

  it('waits for one task with an instant wherever it rests', () => {
    for (const story of [opened(joint), confirmed(), filed({ applicant: 'BZ-PARK-BX' })]) {
      expect(submission.waits(story.state())).toHaveLength(1);
    }
    expect(submission.waits(filed().state())).toEqual([]);
  });

  it('runs three functions', () => {
    expect(taskFunctions(submission.machine)).toEqual([
      'submission/await-task',
      'submission/keep-time',
      'submission/look',
    ]);
  });

  it('shows a valid example of each command', () => {
    for (const [name, spec] of Object.entries(submissionCommands)) {
      expect(spec.body.safeParse(spec.example), name).toMatchObject({ success: true });
    }
  });

  it('emits events that its schemas accept', () => {
    const story = signed(confirmed(joint), '371625');
    const outcome = story.when({ type: 'ReopenPart', part: 'size' });
    for (const { type, ...data } of outcome.decision().events) {
      const spec = submissionEvents[type as keyof typeof submissionEvents];
      expect(spec.data.safeParse(data), type).toMatchObject({ success: true });
    }
  });
});
