import { describe, expect, it } from 'vitest';
import { frozenValues } from '../../../workflows/form/validate-part.ts';
import { mayEditPart } from '../../../workflows/submission/access.ts';
import { ContentNotNormalised } from '../../../workflows/submission/fill.ts';
import {
  AlreadyConfirmed,
  DraftMoved,
  NoSuchPart,
  NotConfirmed,
  NotEditable,
  NothingSaved,
  NotToBeCorrected,
  NotYourPart,
  PartInvalid,
} from '../../../workflows/submission/part-refusals.ts';
import { WindowClosed } from '../../../workflows/submission/refusals.ts';
import { form } from '../../fixtures/form.ts';
import {
  CASE,
  confirm,
  confirmed,
  contentsOf,
  draftsOf,
  entered,
  filed,
  opened,
  signed,
} from '../../fixtures/submission.ts';
import { clerk, office } from '../../given.ts';

const joint = { partners: ['371621'] };

describe('confirming and locking a part', () => {
  it('freezes the content of the saved version and locks the part', () => {
    const outcome = opened().when(confirm('size'));
    expect(outcome.decision().contents).toMatchObject([{ hash: 'hash-of-size-1' }]);
    const story = outcome.then([
      { type: 'PartConfirmed', part: 'size', org: '371625', content: 'hash-of-size-1' },
    ]);
    expect(mayEditPart(story.state(), 'size', '371625')).toBe(false);
    expect(mayEditPart(story.state(), 'identity', '371625')).toBe(true);
    expect(mayEditPart(story.state(), 'identity', '371621')).toBe(false);
  });

  it('lets each partner confirm its own part, and nobody else’s', () => {
    const story = opened(joint);
    story.when(confirm('partnerPart@371621'), { actor: clerk('371621') }).accepted();
    story.when(confirm('partnerPart@371621'), { actor: clerk('371625') }).refuses(NotYourPart);
    story.when(confirm('size'), { actor: clerk('371621') }).refuses(NotYourPart);
  });

  it('knows only the parts of this application', () => {
    opened().when(confirm('partnerPart@371621')).refuses(NoSuchPart);
  });

  it('confirms only what was saved and read', () => {
    const drafts = draftsOf({}, 4);
    const story = opened().facts({ drafts });
    story.when(confirm('size', 3)).refuses(DraftMoved);
    story.when(confirm('size', 4)).accepted();
    opened().facts({ drafts: new Map() }).when(confirm('size')).refuses(NothingSaved);
  });

  it('lists every wrong entry of the part at its place', () => {
    const size = { ...entered.size, output: ['120', '', '１百'], enterprises: '0' };
    opened()
      .facts({ drafts: draftsOf({ size }) })
      .when(confirm('size'))
      .refuses(PartInvalid, {
        problems: [
          { path: 'size.output[1]', rule: 'required' },
          { path: 'size.output[2]', rule: 'number' },
          { path: 'size.enterprises', rule: 'min' },
        ],
      });
  });

  it('leaves it to the filing what of the six ones is missing', () => {
    opened()
      .facts({ drafts: draftsOf({ sixOnes: {} }) })
      .when(confirm('sixOnes'))
      .then([{ type: 'PartConfirmed', part: 'sixOnes' }]);
  });

  it('never freezes a raw draft, in which names of people stand in clear', () => {
    const drafts = new Map(draftsOf());
    const saved = drafts.get('sixOnes');
    if (saved === undefined) return expect.unreachable();
    drafts.set('sixOnes', { ...saved, content: { ...saved.content, data: entered.sixOnes } });
    const outcome = opened().facts({ drafts }).when(confirm('sixOnes'));
    expect(() => outcome.decision()).toThrow(ContentNotNormalised);
  });

  it('accepts a content whose personal values were sealed before hashing', () => {
    const drafts = new Map(draftsOf());
    const saved = drafts.get('sixOnes');
    if (saved === undefined) return expect.unreachable();
    const clear = frozenValues(form, CASE, 'sixOnes', entered.sixOnes);
    const leader = { $personal: `case/${CASE}/person/sixOnes.leader`, sealed: '1.abc' };
    drafts.set('sixOnes', { ...saved, content: { ...saved.content, data: { ...clear, leader } } });
    return opened().facts({ drafts }).when(confirm('sixOnes')).accepted();
  });

  it('is not confirmed twice without a change', () => {
    confirmed().when(confirm('size')).refuses(AlreadyConfirmed);
  });

  it('breaks only the changed part, and the sign-offs that cover it', () => {
    const three = { partners: ['371621', '371622'] };
    const story = ['371625', '371621', '371622'].reduce(signed, confirmed(three));
    const after = story
      .facts({ drafts: draftsOf({}, 2) })
      .when(confirm('partnerPart@371621', 2), { actor: clerk('371621') })
      .then([
        { type: 'PartConfirmed', part: 'partnerPart@371621', draftVersion: 2 },
        { type: 'SignOffVoided', org: '371621', because: 'partnerPart@371621' },
        { type: 'SignOffVoided', org: '371625', number: '博政呈〔2026〕626号' },
      ]);
    const { parts, signOffs } = after.state().submission;
    expect(Object.keys(signOffs)).toEqual(['371622']);
    expect(parts.size).toEqual(story.state().submission.parts.size);
  });

  it('is unlocked by its owner alone, and the sign-off falls when something else is confirmed', () => {
    const story = signed(confirmed(), '371625');
    const unlocked = story
      .when({ type: 'ReopenPart', part: 'identity' })
      .then([{ type: 'PartReopened', part: 'identity' }]);
    unlocked.when(confirm('identity')).then([{ type: 'PartConfirmed', part: 'identity' }]);
    unlocked
      .facts({ drafts: draftsOf({}, 2) })
      .when(confirm('identity', 2))
      .then([{ type: 'PartConfirmed', part: 'identity' }, { type: 'SignOffVoided' }]);
    story
      .when({ type: 'ReopenPart', part: 'identity' }, { actor: clerk('371621') })
      .refuses(NotYourPart);
    opened().when({ type: 'ReopenPart', part: 'identity' }).refuses(NotConfirmed);
  });

  it('is over with the window’s closing hour', () => {
    opened().when(confirm('size'), { at: '2026-04-10T09:30:00.000Z' }).accepted();
    opened().when(confirm('size'), { at: '2026-04-10T09:30:00.001Z' }).refuses(WindowClosed);
  });

  it('is over once the application is filed', () => {
    filed().when(confirm('size', 2)).refuses(NotEditable);
    filed().when({ type: 'ReopenPart', part: 'size' }).refuses(NotEditable);
  });
});

describe('figures that moved since the last application', () => {
  const previous = contentsOf({ size: { ...entered.size, leadOutput: '60', tax: '32000' } });

  it('marks what moved by more than 30 %, and what looks like the wrong unit', () => {
    opened()
      .facts({ previous })
      .when(confirm('size'))
      .then([
        {
          type: 'PartConfirmed',
          warnings: [
            { path: 'size.leadOutput', previous: '60', current: '90', unitSlip: false },
            { path: 'size.tax', previous: '32000', current: '3.2', unitSlip: true },
          ],
        },
      ]);
  });

  it('marks nothing where there was no earlier application', () => {
    opened()
      .when(confirm('size'))
      .then([{ type: 'PartConfirmed', warnings: [] }]);
  });
});

describe('after a return for correction', () => {
  const returned = () =>
    filed(joint)
      .by(office())
      .at('2026-03-17T02:00:00.000Z')
      .events({
        type: 'CaseReturned',
        round: 1,
        items: [{ path: 'size.tax', part: 'size', reason: '与税务口径不一致' }],
        due: { at: '2026-03-24T09:30:00.000Z', date: '2026-03-24', why: {} },
      } as never)
      .at('2026-03-18T02:00:00.000Z');

  it('opens only the parts on the list, also where nothing but an explanation was asked for', () => {
    const story = returned();
    expect(story.state().status).toBe('correction');
    story.when(confirm('identity', 2), { actor: clerk() }).refuses(NotToBeCorrected);
    story.when({ type: 'ReopenPart', part: 'size' }, { actor: clerk() }).refuses(NotEditable);
    story.when(confirm('size'), { actor: clerk() }).then([{ type: 'PartConfirmed' }]);
    story
      .facts({ drafts: draftsOf({}, 2) })
      .when(confirm('size', 2), { actor: clerk() })
      .then([{ type: 'PartConfirmed' }, { type: 'SignOffVoided' }, { type: 'SignOffVoided' }]);
    expect(mayEditPart(story.state(), 'size', '371625')).toBe(true);
    expect(mayEditPart(story.state(), 'identity', '371625')).toBe(false);
  });

  it('keeps what was filed as it was filed', () => {
    const before = returned().state().submission.filed;
    const after = returned()
      .facts({ drafts: draftsOf({}, 9) })
      .when(confirm('size', 9), { actor: clerk() })
      .state();
    expect(after.submission.filed).toEqual(before);
    expect(after.submission.parts.size?.content).toBe('hash-of-size-9');
  });

  it('is not bound by the window, which may have closed long before', () => {
    returned().when(confirm('size'), { actor: clerk(), at: '2026-05-20T02:00:00.000Z' }).accepted();
  });
});
