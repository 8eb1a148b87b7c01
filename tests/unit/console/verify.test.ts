import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../console/api/sha256.ts';
import {
  firstFault,
  isSound,
  next,
  started,
  type Verification,
} from '../../../console/audit/verify.ts';
import { type ChainLink, GENESIS, headerHash, saltedHash } from '../../../engine/chain.ts';
import type { ChainAnswer } from '../../../interface/history.ts';

const SALT = '00112233445566778899aabbccddeeff';

const linkAfter = (before: ChainLink | undefined, seq: number): ChainLink => {
  const data = { note: `第${seq}项` };
  const header = {
    type: 'CaseAccepted',
    v: 1,
    seq,
    at: `2026-03-0${seq}T01:00:00.000Z`,
    actor: { id: 'a-1', role: 'office', org: 'BZ-OFFICE' },
    commandId: `command-${seq}`,
    rules: {},
    dataHash: saltedHash(sha256, SALT, data),
    prevHash: before?.hash ?? GENESIS,
  };
  return { header, hash: headerHash(sha256, header), salt: SALT, data };
};

const chain = (): ChainAnswer & { readonly links: ChainLink[] } => {
  const links: ChainLink[] = [];
  for (let seq = 1; seq <= 4; seq += 1) links.push(linkAfter(links.at(-1), seq));
  const data = { output: ['300'] };
  return {
    stream: 'CASE#c-1',
    head: { version: 4, hash: links.at(-1)?.hash ?? '' },
    links,
    contents: [{ hash: saltedHash(sha256, SALT, data), salt: SALT, data }],
  };
};

const verified = (answer: ChainAnswer): Verification => {
  let found = started(answer);
  while (!found.finished) found = next(sha256, answer, found);
  return found;
};

describe('an auditor’s browser checks the chain', () => {
  it('hashes as everybody else does', () => {
    expect(sha256('梯度')).toBe(
      // printf 梯度 | sha256sum
      '9a4adbad63440538d0063edbb88ed0c14d16adc6b1849fe091001b471e50b170',
    );
  });

  it('an untouched chain is sound', () => {
    const found = verified(chain());
    expect(isSound(found)).toBe(true);
    expect(found.links).toHaveLength(4);
  });

  it('is not sound before its end is reached', () => {
    const answer = chain();
    expect(isSound(next(sha256, answer, started(answer)))).toBe(false);
  });

  it('a changed word is found at the record that it stands in', () => {
    const answer = chain();
    const link = answer.links[1];
    if (link === undefined) expect.fail('no second link');
    answer.links[1] = { ...link, data: { note: '改过' } };
    const found = verified(answer);
    expect(firstFault(found)).toMatchObject({ seq: 2, faults: ['data-hash'] });
    expect(isSound(found)).toBe(false);
  });

  it('a record taken out is found at the next one', () => {
    const answer = chain();
    answer.links.splice(1, 1);
    expect(firstFault(verified(answer))).toMatchObject({
      seq: 2,
      faults: ['sequence', 'previous-hash'],
    });
  });

  it('a cut end is found, although all that is left links up', () => {
    const answer = chain();
    answer.links.pop();
    const found = verified(answer);
    expect(firstFault(found)).toBeUndefined();
    expect(found.head).toBe(false);
    expect(isSound(found)).toBe(false);
  });

  it('a frozen figure that was changed afterwards is found', () => {
    const answer = chain();
    const [content] = answer.contents;
    if (content === undefined) expect.fail('no content');
    const found = verified({ ...answer, contents: [{ ...content, data: { output: ['900'] } }] });
    expect(found.contents.broken).toEqual([content.hash]);
    expect(isSound(found)).toBe(false);
  });

  it('a link whose content is closed is checked for its place alone', () => {
    const answer = chain();
    const link = answer.links[2];
    if (link === undefined) expect.fail('no third link');
    answer.links[2] = { header: link.header, hash: link.hash };
    const found = verified(answer);
    expect(found.links[2]).toMatchObject({ closed: true, faults: [] });
    expect(isSound(found)).toBe(true);
  });
});
