import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAIL, synthesised } from '../template/stack.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');

/** Headings below `## Alarms`, with the text under each. */
const sections = new Map(
  (/^## Alarms\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(runbook)?.[1] ?? '')
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading.trim(), lines.join('\n').trim()] as const;
    }),
);

const alarms = synthesised({ mail: MAIL })
  .resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm')
  .map(({ properties }) => String(properties.AlarmName).replace(/^.*?: /, ''));

describe('the runbook', () => {
  it('has a heading for each alarm, and none for an alarm that is gone', () => {
    expect(alarms.length).toBeGreaterThan(10);
    expect([...sections.keys()].sort()).toEqual([...alarms].sort());
  });

  it.each(alarms)('says what "%s" means, where to look and what to do', (alarm) => {
    const text = sections.get(alarm) ?? '';
    for (const part of ['**Means**', '**Look**', '**Do**']) expect(text).toContain(part);
  });
});
