import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../engine/refusal.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { sealCode } from '../../workflows/submission/seals.ts';
import { confirm, draftsOf, opened } from '../fixtures/submission.ts';
import { clerk, head } from '../given.ts';

const LEAD = '371625';
const PARTNERS = ['371621', '371622'];
const UNITS = [LEAD, ...PARTNERS];
const SHARED = ['identity', 'size', 'sixOnes'];
const PARTS = [...SHARED, ...PARTNERS.map((org) => `partnerPart@${org}`)];

/** Written apart from the rule: the lead reads all, a partner its own part and the shared ones. */
const readBy = (org: string): readonly string[] =>
  org === LEAD ? PARTS : [...SHARED, `partnerPart@${org}`];
const ownerOf = (part: string): string => part.split('@')[1] ?? LEAD;

type Step =
  | { readonly does: 'confirm'; readonly part: string; readonly version: number }
  | { readonly does: 'reopen'; readonly part: string }
  | { readonly does: 'sign'; readonly org: string };

const step = (): fc.Arbitrary<Step> =>
  fc.oneof(
    fc.record({
      does: fc.constant('confirm' as const),
      part: fc.constantFrom(...PARTS),
      // Two versions alone, so that a part often comes back to what it was.
      version: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({ does: fc.constant('reopen' as const), part: fc.constantFrom(...PARTS) }),
    fc.record({ does: fc.constant('sign' as const), org: fc.constantFrom(...UNITS) }),
  );

type Story = ReturnType<typeof opened>;

const document = (org: string) => ({
  number: `博政呈〔2026〕${Number(org.slice(-2))}号`,
  title: '申报请示',
  date: '2026-03-16',
});

const taken = (story: Story, one: Step) => {
  switch (one.does) {
    case 'confirm':
      return story
        .facts({ drafts: draftsOf({}, one.version) })
        .when(confirm(one.part, one.version), { actor: clerk(ownerOf(one.part)) });
    case 'reopen':
      return story.when(
        { type: 'ReopenPart', part: one.part },
        { actor: clerk(ownerOf(one.part)) },
      );
    case 'sign':
      return story.when(
        {
          type: 'SignOff',
          checkCode: sealCode(story.state(), one.org),
          document: document(one.org),
        },
        { actor: head(one.org) },
      );
  }
};

/** The story after a step, or the same where a rule refuses it. */
const stepped = (story: Story, one: Step): { readonly story: Story; readonly done: boolean } => {
  try {
    return { story: taken(story, one).accepted(), done: true };
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return { story, done: false };
  }
};

const contentsOf = ({ submission }: CaseState): ReadonlyMap<string, string> =>
  new Map(Object.entries(submission.parts).map(([part, { content }]) => [part, content]));

/** What the signer of each standing seal read, by part. */
type Read = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The seals as they have to stand after a step that was done, from what each signer read. */
const expected = (read: Read, before: CaseState, one: Step): Read => {
  if (one.does === 'reopen') return read;
  if (one.does === 'sign') {
    const seen = contentsOf(before);
    const mine = new Map(readBy(one.org).map((part) => [part, seen.get(part) ?? '']));
    return new Map([...read, [one.org, mine]]);
  }
  const content = `hash-of-${one.part}-${one.version}`;
  return new Map([...read].filter(([, parts]) => (parts.get(one.part) ?? content) === content));
};

describe('a seal', () => {
  it('stands over nothing that its signer did not read, and falls with nothing that did not change', () => {
    let held = 0;
    let fell = 0;
    fc.assert(
      fc.property(fc.array(step(), { minLength: 15, maxLength: 40 }), (steps) => {
        const complete: Story = PARTS.reduce<Story>(
          (story, part) => stepped(story, { does: 'confirm', part, version: 1 }).story,
          opened({ partners: PARTNERS }),
        );
        let story = complete;
        let read: Read = new Map();
        for (const one of steps) {
          const before = story.state();
          const next = stepped(story, one);
          if (next.done) {
            const stand = expected(read, before, one);
            if (one.does === 'confirm') held += stand.size;
            fell += Math.max(0, read.size - stand.size);
            read = stand;
          }
          story = next.story;
          const { signOffs } = story.state().submission;
          expect(Object.keys(signOffs).sort()).toEqual([...read.keys()].sort());
          const now = contentsOf(story.state());
          for (const [org, parts] of read)
            for (const part of readBy(org))
              if (now.has(part))
                expect([org, part, now.get(part)]).toEqual([org, part, parts.get(part)]);
        }
      }),
      { numRuns: 200 },
    );
    // It was not of empty histories: many held through a change, and many fell.
    expect(Math.min(held, fell)).toBeGreaterThan(50);
  });

  it('is checked by a code that no other unit’s part moves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.constantFrom(...PARTS), (org, part) => {
        const before = PARTS.reduce<Story>(
          (story, one) => stepped(story, { does: 'confirm', part: one, version: 1 }).story,
          opened({ partners: PARTNERS }),
        );
        const changed = stepped(before, { does: 'confirm', part, version: 2 }).story;
        const moved = sealCode(changed.state(), org) !== sealCode(before.state(), org);
        expect(moved).toBe(readBy(org).includes(part));
      }),
    );
  });
});
