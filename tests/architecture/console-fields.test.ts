import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, SOURCES } from './files.ts';

/** What the console has one home for, and what would be another. */
const ONE_HOME = {
  'a form, whose fields have ids of their own': {
    home: ['console/input/named-form.tsx'],
    other: /<Form(?:<\w+>)?(?=[\s>])(?![^>]*(?:answer|kase)=)/g,
    planted: ['<Form form={form} layout="vertical">', '<Form<Values>\n  form={form}'],
    harmless: ['<Form.Item name="reason">', '<FormField path="a" />', '<Form answer={data} />'],
  },
  'a choice of several, in which Tab takes nothing': {
    home: ['console/input/several.tsx'],
    other: /mode="multiple"/g,
    planted: ['<Select mode="multiple" options={units} />'],
    harmless: ['<Several options={units} />', '<Select mode="tags" open={false} />'],
  },
  'now: by the server’s clock, not by the moment of signing in': {
    home: ['console/session/clock.ts', 'console/session/session.ts'],
    other: /\bme\??\.now\b/g,
    planted: ["const now = me?.now ?? '';", 'me.now > deadline'],
    harmless: ['const now = serverNow();', 'frame.now'],
  },
} as const;

describe.each(Object.entries(ONE_HOME))('the console has one home for %s', (_, one) => {
  const homes: readonly string[] = one.home;
  const others = (source: string): readonly string[] =>
    [...source.matchAll(one.other)].map(([found]) => found);

  it('and no screen another', () => {
    const found = filesBelow('console', SOURCES)
      .filter((file) => !homes.includes(file))
      .flatMap((file) => others(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`));
    expect(found).toEqual([]);
  });

  it('which would be found, and nothing else', () => {
    expect(one.planted.filter((planted) => others(planted).length === 0)).toEqual([]);
    expect(one.harmless.filter((harmless) => others(harmless).length > 0)).toEqual([]);
  });
});
