import { describe, expect, it } from 'vitest';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import {
  DocumentMissing,
  DocumentOrderImplausible,
} from '../../../workflows/orgs/document-order.ts';
import { submission } from '../../../workflows/submission/index.ts';
import {
  ApplicantFixed,
  CorrectedByNotice,
  IdentityFixed,
  MayNotFile,
  NothingCorrected,
  PartnersUnfit,
  WindowClosed,
} from '../../../workflows/submission/refusals.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { confirmed, filed, opened } from '../../fixtures/submission.ts';
import { clerk, given, office } from '../../given.ts';

const NAME = '博兴县商用厨具先进制造业集群';
const rename = { type: 'CorrectIdentity', name: NAME } as const;
const AFTER_CLOSING = '2026-04-10T09:30:00.001Z';

describe('in a draft', () => {
  it('its clerk sets the name right without a document, and every list shows it', () => {
    const story = opened()
      .when(rename)
      .then([
        { type: 'IdentityCorrected', now: { name: NAME }, was: { name: '博兴县商用厨具产业集群' } },
      ]);
    expect(story.state().identity).toMatchObject({ name: NAME, corrections: 1 });
  });

  it('a partner that leaves takes its part along, one that comes gets one, and heads sign again', () => {
    const story = confirmed();
    expect(Object.keys(story.state().submission.parts)).not.toEqual([]);
    const next = story
      .when({ type: 'CorrectIdentity', partners: ['371622'] })
      .accepted()
      .state();
    expect(next.submission.wanted.at(-1)).toEqual({ part: 'partnerPart@371622', org: '371622' });
    expect(next.submission.signOffs).toEqual({});
    expect(next.identity?.partners).toEqual(['371622']);
  });

  it('the lead stays the lead, and partners are such as the round admits', () => {
    opened().when({ type: 'CorrectIdentity', applicant: '371621' }).refuses(ApplicantFixed);
    opened()
      .when({ type: 'CorrectIdentity', partners: ['371625'] })
      .refuses(PartnersUnfit, { problems: [{ path: 'partners[0]' }] });
  });

  it('nothing is recorded where nothing changes, and nothing after the window', () => {
    const same = { type: 'CorrectIdentity', name: '博兴县商用厨具产业集群' } as const;
    opened().when(same).refuses(NothingCorrected);
    opened().when(rename, { at: AFTER_CLOSING }).refuses(WindowClosed);
  });
});

describe('once it is filed', () => {
  const document = {
    number: '滨工信函〔2026〕6号',
    title: '关于更正集群名称的函',
    date: '2026-03-16',
  };
  const byOffice = { ...rename, reason: '申报单位来函更正', document } as const;
  const at = { actor: office() };

  it('the office sets it right on a document, whose number is claimed', () => {
    const outcome = filed().when(byOffice, at);
    outcome.then([{ type: 'IdentityCorrected', document: { number: document.number } }]);
    expect(outcome.decision().claims).toMatchObject([{ key: `NUMBER|${document.number}` }]);
  });

  it('not without a document and a reason, nor on one that is older than the filing', () => {
    filed()
      .when({ ...rename, reason: '来函更正' }, at)
      .refuses(DocumentMissing);
    filed()
      .when({ ...rename, document }, at)
      .refuses(ReasonMissing);
    filed()
      .when({ ...byOffice, document: { ...document, date: '2026-01-10' } }, at)
      .refuses(DocumentOrderImplausible);
  });

  it('another unit takes the application with its place in the round and the lead’s parts', () => {
    const outcome = filed().when({ ...byOffice, applicant: '371621', name: undefined }, at);
    expect(outcome.decision().claims).toMatchObject([
      { kind: 'unique' },
      { kind: 'leave', key: 'FILED|bz-2026|371625' },
      { kind: 'set', key: 'FILED|bz-2026|371621' },
    ]);
    const { identity, submission: filled } = outcome.state();
    expect(identity?.applicant).toBe('371621');
    expect(filled.parts.size?.org).toBe('371621');
    expect(filled.filed?.parts).toEqual(filed().state().submission.filed?.parts);
    filed()
      .when({ ...byOffice, applicant: 'BZ-STATS' }, at)
      .refuses(MayNotFile);
  });

  it('on a public notice it is set right before the public, and at the end not at all', () => {
    const story = (status: 'notice' | 'declined') =>
      given(submission, { ...filed().state(), status }).by(office());
    story('notice').when(byOffice).refuses(CorrectedByNotice);
    story('declined').when(byOffice).refuses(IdentityFixed);
    given(submission, proposed()).by(clerk()).when(rename).refuses(IdentityFixed);
  });
});
