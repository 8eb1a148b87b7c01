import { describe, expect, it } from 'vitest';
import { type ApplicationCall, applicationOf, type Call } from '../../../workflows/calls/call.ts';
import { checkCall } from '../../../workflows/calls/check-call.ts';
import type { Field, Form } from '../../../workflows/form/form.ts';
import { orgDirectory } from '../../../workflows/orgs/org.ts';
import { official } from '../calendar/official-table.ts';
import { calls, forms, levels, orgs, sourceIds } from './read.ts';

const directory = orgDirectory('test', orgs);

const callOf = (id: string): ApplicationCall => {
  const found = calls.find((call) => call.id === id);
  if (found === undefined) throw new RangeError(`no call ${id} in data/calls`);
  return applicationOf(found);
};
const formOf = (call: Call): Form => {
  const found = forms.find(
    ({ id, version }) => id === call.form.id && version === call.form.version,
  );
  if (found === undefined) throw new RangeError(`no form ${call.form.id} in data/forms`);
  return found;
};
const fieldsOf = (form: Form): ReadonlyMap<string, Field> =>
  new Map(
    form.sections.flatMap((section) =>
      section.fields.map((field) => [`${section.id}.${field.id}`, field] as const),
    ),
  );

describe('the forms', () => {
  it('name each field once, and compute ratios of figures of the same section', () => {
    for (const form of forms) {
      const fields = fieldsOf(form);
      const count = form.sections.reduce((all, { fields: own }) => all + own.length, 0);
      expect(fields.size, form.id).toBe(count);
      for (const [path, field] of fields) {
        if (field.type !== 'ratio') continue;
        for (const part of [field.numerator, field.denominator]) {
          expect(fields.get(part)?.type, `${path} → ${part}`).toBe('decimal');
          expect(part.split('.')[0]).toBe(path.split('.')[0]);
        }
      }
    }
  });

  it('ask for each of the six ones, and let each partner fill its own part', () => {
    const form = formOf(callOf('binzhou-2026-municipal'));
    const sixOnes = form.sections.find(({ id }) => id === 'sixOnes');
    expect(sixOnes?.fields.map(({ title }) => title.zh)).toEqual([
      '一名县级领导帮包',
      '一个服务专班',
      '一个招商团队',
      '一套专项规划',
      '一批链主企业',
      '一套优惠政策',
    ]);
    expect(form.sections.filter(({ by }) => by === 'partner').map(({ id }) => id)).toEqual([
      'partnerPart',
    ]);
  });
});

describe.each(calls)('the round $id', (call) => {
  const fields = fieldsOf(formOf(call));

  it('says that it is a sample, at a level of the ladder', () => {
    expect(call.sample).toBe(true);
    expect(call.title.zh).toContain('示例');
    expect(levels.map(({ id }) => id)).toContain(call.level);
  });

  it('can be opened: its fields, organisations and settings fit together', () => {
    const problems = checkCall(call, { forms, orgs: directory, calendar: official });
    // measurements run in whatever year it is
    // holidays of 2027 are not published yet
    const isBeyond = call.id === 'bench' || call.window.closesAt > '2027';
    const beyondTheTable = isBeyond ? ['call.calendar'] : [];
    expect(problems.map(({ rule }) => rule)).toEqual(beyondTheTable);
  });

  it('has one department to verify each figure that departments verify', () => {
    const asked = call.reviewingDepartments.flatMap(({ indicators }) => indicators);
    expect(new Set(asked).size).toBe(asked.length);
    const indicators = [...fields].flatMap(([path, field]) =>
      (field.type === 'decimal' || field.type === 'integer') && field.indicator ? [path] : [],
    );
    for (const path of indicators) expect(asked, path).toContain(path);
  });

  it('has one department to find each veto fact', () => {
    const found = call.reviewingDepartments.flatMap(({ vetoFacts }) => vetoFacts).sort();
    expect(found).toEqual(call.vetoFacts.map(({ id }) => id).sort());
  });

  it('breaks ties by lines that its rubric has, and cites sources that exist', () => {
    if (call.kind !== 'application') return;
    const { rubric, scoring, experts } = call;
    const lines = [...rubric.lines, ...(rubric.defenceLines ?? [])].map(({ id }) => id);
    for (const tie of scoring.tieBreak) expect(['defence', ...lines]).toContain(tie);
    expect(experts.defence).toBe(scoring.defenceWeight > 0);
    const cited = [...call.sources, ...call.eligibility.flatMap(({ source }) => source ?? [])];
    for (const source of cited) expect(sourceIds, source).toContain(source);
  });
});

describe('the rounds of 2026', () => {
  const municipal = callOf('binzhou-2026-municipal');
  const provinceRound = callOf('binzhou-2026-province-round');

  it('ask the bureaus that really verify the figures', () => {
    const verifier = (path: string) =>
      municipal.reviewingDepartments.find(({ indicators }) => indicators.includes(path))?.org;
    expect(['size.output', 'size.tax', 'size.exports', 'size.rdSpending'].map(verifier)).toEqual([
      'BZ-STATS',
      'BZ-TAX',
      'BZ-CUSTOMS',
      'BZ-SCIENCE',
    ]);
    expect(verifier('veto.accidents')).toBe('BZ-EMERGENCY');
    expect(verifier('veto.network')).toBe('BZ-CAC');
  });

  it('know both silence rules: one bureau is waited for, the others are recorded as no reply', () => {
    expect(municipal.silence).toEqual({ rule: 'no-reply' });
    expect(
      municipal.reviewingDepartments.flatMap(({ org, silence }) =>
        silence?.rule === 'wait-and-escalate' ? [org] : [],
      ),
    ).toEqual(['BZ-STATS']);
  });

  it('grant no title of the city, for which no legal basis was found', () => {
    const kinds = [municipal, provinceRound].flatMap((call) =>
      call.outcomes.map(({ kind }) => kind),
    );
    expect(kinds).not.toContain('recognise');
    const favourable = [municipal, provinceRound].flatMap(({ outcomes }) =>
      outcomes.filter(({ kind }) => kind !== 'not'),
    );
    for (const outcome of favourable) expect(outcome.legalBasis).toContain('滨政办字〔2024〕18号');
  });

  it('lie within 2026, since the calendar of 2027 is not published, and follow one another', () => {
    const instants = [
      municipal.window.opensAt,
      municipal.window.closesAt,
      provinceRound.window.opensAt,
      provinceRound.window.closesAt,
      provinceRound.upstream?.deadline ?? '',
    ];
    expect([...instants].sort()).toEqual(instants);
    for (const instant of instants) {
      expect(instant >= '2026-01-01' && instant < '2026-11-01', instant).toBe(true);
    }
  });

  it('mark the invented call of the province as a sample', () => {
    expect(provinceRound.upstream).toMatchObject({ sample: true, issuer: 'SD-IIT', quota: 2 });
    expect(provinceRound.upstream?.number).toContain('示例');
    expect(provinceRound.upstream?.title).toContain('示例');
  });
});
