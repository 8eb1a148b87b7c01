import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../engine/event.ts';
import {
  type AccountCommand,
  accountAggregate,
  SUBSCRIBERS,
} from '../../../workflows/account/index.ts';
import {
  NoSuchEvents,
  OwnSubscription,
  ToldAsPerson,
  ToldAsSystem,
} from '../../../workflows/account/refusals.ts';
import { givenAggregate } from '../../given.ts';

const administrator: Actor = { id: 'a-first', role: 'administrator', org: 'BZ-OFFICE' };
const itself: Actor = { id: 'a-1', role: 'auditor', org: 'BZ-AUDIT' };
const facts = { eventTypes: new Set(['CaseFiled', 'CaseAccepted']) };
const subscribe = {
  type: 'Subscribe',
  url: 'https://receiver.example.gov.cn/tidu',
  secret: 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3',
  events: ['CaseFiled', 'CaseFiled'],
} as const;
const choose: AccountCommand = {
  type: 'ChooseTelling',
  tellBy: 'mail',
  address: 'sample@example.gov.cn',
  when: 'at-once',
  digestAt: '08:30',
  language: 'zh',
  off: [],
};

const opened = () =>
  givenAggregate(accountAggregate)
    .by(administrator)
    .when({
      type: 'OpenAccount',
      accountId: 'a-1',
      subject: 's-1',
      name: '示例系统',
      org: '371625',
    })
    .accepted();
const subscribed = () => opened().when({ ...subscribe, events: [...subscribe.events] }, { facts });
const listsOf = (state: ReturnType<ReturnType<typeof opened>['state']>) =>
  accountAggregate.head(state).lists;

describe('an account of another system', () => {
  it('keeps address and secret as what can be sealed and erased, and each event once', () => {
    const { events } = subscribed().decision();
    expect(events).toMatchObject([
      {
        url: { $personal: 'account/a-1', value: subscribe.url },
        secret: { $personal: 'account/a-1', value: subscribe.secret },
        events: ['CaseFiled'],
      },
    ]);
    const state = subscribed().accepted().state();
    expect(listsOf(state)).toEqual([SUBSCRIBERS]);
  });

  it('is subscribed by somebody else, to events that there are, and is no person’s', () => {
    subscribed().accepted();
    opened()
      .when({ ...subscribe, events: ['CaseFiled'] }, { facts, actor: itself })
      .refuses(OwnSubscription);
    opened()
      .when({ ...subscribe, events: ['CaseEaten'] }, { facts })
      .refuses(NoSuchEvents);
    opened()
      .when(choose, { actor: itself })
      .accepted()
      .when({ ...subscribe, events: ['CaseFiled'] }, { facts })
      .refuses(ToldAsPerson);
    subscribed().accepted().when(choose, { actor: itself }).refuses(ToldAsSystem);
  });
});
