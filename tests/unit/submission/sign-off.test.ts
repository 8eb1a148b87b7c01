import { describe, expect, it } from 'vitest';
import {
  DocumentFromTheFuture,
  DocumentMissing,
  DocumentOrderImplausible,
} from '../../../workflows/orgs/document-order.ts';
import { NumberTaken } from '../../../workflows/orgs/number-claim.ts';
import { checkCode, checkCodeOf, sameCheckCode } from '../../../workflows/submission/check-code.ts';
import type { SubmissionCommand } from '../../../workflows/submission/index.ts';
import { CheckCodeStale, PartsUnconfirmed } from '../../../workflows/submission/refusals.ts';
import { callOf } from '../../fixtures/call.ts';
import { confirm, confirmed, draftsOf, opened } from '../../fixtures/submission.ts';
import { clerk, head } from '../../given.ts';

const document = { number: '博政呈〔2026〕15号', title: '申报请示', date: '2026-03-16' };
type Story = ReturnType<typeof opened>;
const sign = (story: Story, changed: Partial<typeof document> = {}): SubmissionCommand => ({
  type: 'SignOff',
  checkCode: checkCode(story.state()),
  document: { ...document, ...changed },
});

describe('the head’s sign-off', () => {
  it('is of the version whose check code is on the print, with the unit’s document', () => {
    const story = confirmed();
    const outcome = story.when(sign(story), { actor: head() });
    outcome.then([
      { type: 'SignedOff', org: '371625', document: { number: '博政呈〔2026〕15号' } },
    ]);
    expect(outcome.decision().claims).toMatchObject([
      {
        kind: 'unique',
        key: 'NUMBER|博政呈〔2026〕15号',
        owner: `|371625|${document.date}|${document.title}`,
      },
    ]);
    const [claim] = outcome.decision().claims ?? [];
    expect(claim?.kind === 'unique' && claim.refusal()).toBeInstanceOf(NumberTaken);
  });

  it('waits until every applicant has confirmed, and names who has not', () => {
    const story = opened({ partners: ['371621'] });
    const refusal = story.when(sign(story), { actor: head() }).refuses(PartsUnconfirmed, {
      problems: [
        { path: 'identity' },
        { path: 'size' },
        { path: 'sixOnes' },
        { path: 'partnerPart@371621' },
      ],
    });
    expect(refusal.problems[3]?.message.zh).toContain('惠民县');
  });

  it('of a log from before it said what it covers, covered all that was confirmed then', () => {
    const joint = confirmed({ partners: ['371621', '371622'] });
    const old = joint
      .by(head('371622'))
      .events({ type: 'SignedOff', org: '371622', checkCode: checkCode(joint.state()) } as never);
    old
      .facts({ drafts: draftsOf({}, 2) })
      .when(confirm('partnerPart@371621', 2), { actor: clerk('371621') })
      .then([{ type: 'PartConfirmed' }, { type: 'SignOffVoided', org: '371622' }]);
  });

  it('refuses a print that is not the confirmed version', () => {
    const story = confirmed();
    const printed = checkCode(story.state());
    const changed = story
      .facts({ drafts: draftsOf({}, 2) })
      .when(confirm('size', 2))
      .accepted();
    expect(checkCode(changed.state())).not.toBe(printed);
    changed
      .when({ type: 'SignOff', checkCode: printed, document }, { actor: head() })
      .refuses(CheckCodeStale);
  });

  it('rests on a document, unless the call says otherwise', () => {
    const story = confirmed();
    const bare: SubmissionCommand = { type: 'SignOff', checkCode: checkCode(story.state()) };
    story.when(bare, { actor: head() }).refuses(DocumentMissing);
    const call = callOf({ signOff: { document: false } });
    story.when(bare, { actor: head(), facts: { call } }).then([{ type: 'SignedOff' }]);
  });

  it('refuses a document of tomorrow, and one older than what it confirms', () => {
    const story = confirmed();
    story
      .when(sign(story, { date: '2026-03-17' }), { actor: head() })
      .refuses(DocumentFromTheFuture);
    story
      .when(sign(story, { date: '2026-03-15' }), { actor: head() })
      .refuses(DocumentOrderImplausible);
  });

  it('may be given by the person who is clerk too', () => {
    const story = confirmed();
    story.when(sign(story), { actor: head('371625', 'u-clerk-371625') }).accepted();
  });
});

describe('the check code', () => {
  const code = checkCodeOf({ size: 'a1', identity: 'b2' });

  it('is short enough to be read off paper and depends on content alone', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]$/);
    expect(checkCodeOf({ identity: 'b2', size: 'a1' })).toBe(code);
    expect(checkCodeOf({ identity: 'a1', size: 'b2' })).not.toBe(code);
  });

  it('is the same however it is typed', () => {
    expect(sameCheckCode(` ${code.toLowerCase().replaceAll('-', ' ')} `, code)).toBe(true);
    expect(sameCheckCode(code.replaceAll('0', 'O').replaceAll('1', 'l'), code)).toBe(true);
    expect(sameCheckCode('', '')).toBe(false);
  });
});
