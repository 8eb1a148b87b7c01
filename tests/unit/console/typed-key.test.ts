import { describe, expect, it } from 'vitest';
import { typedKey } from '../../../console/input/typed-key.ts';

/** What a browser tells of one key. */
const pressed = (key: string, keyCode: number, isComposing: boolean) => ({
  key,
  keyCode,
  nativeEvent: { isComposing },
});

const heard = (...events: readonly ReturnType<typeof pressed>[]): readonly string[] => {
  const keys: string[] = [];
  for (const event of events)
    typedKey(({ key }: ReturnType<typeof pressed>) => keys.push(key))(event);
  return keys;
};

describe('keys while somebody writes Chinese', () => {
  it('Enter and the arrows of a person are heard', () => {
    expect(heard(pressed('Enter', 13, false), pressed('ArrowDown', 40, false))).toEqual([
      'Enter',
      'ArrowDown',
    ]);
  });

  it('those that choose a word are not', () => {
    expect(heard(pressed('Enter', 13, true), pressed('ArrowDown', 229, true))).toEqual([]);
  });

  it('nor is the Enter that Safari tells after the word has ended', () => {
    expect(heard(pressed('Enter', 229, false))).toEqual([]);
  });
});
