import { describe, expect, it } from 'vitest';
import { changedNames } from '../../../console/input/changed-names.ts';

const was = { name: '博兴县商用厨具产业集郡', applicant: '371625', partners: ['371621'] };

describe('what a correction sends', () => {
  it('is only what was set right', () => {
    expect(changedNames(was, { ...was, name: ' 博兴县商用厨具产业集群 ' })).toEqual({
      name: '博兴县商用厨具产业集群',
    });
    expect(changedNames(was, { ...was, partners: [] })).toEqual({ partners: [] });
    expect(changedNames(was, { applicant: '371622' })).toEqual({ applicant: '371622' });
  });

  it('is nothing where all stands as it was', () => {
    expect(changedNames(was, was)).toEqual({});
    expect(changedNames({ name: was.name, applicant: was.applicant }, { partners: [] })).toEqual(
      {},
    );
  });
});
