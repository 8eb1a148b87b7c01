import { describe, expect, it } from 'vitest';
import { checkRules } from '../../../workflows/calls/check-rule.ts';
import { Decimal } from '../../../workflows/decimal/decimal.ts';
import { partsOf } from '../../../workflows/form/form.ts';
import { validatePart } from '../../../workflows/form/validate-part.ts';
import { DocumentNumber } from '../../../workflows/orgs/document.ts';
import {
  type Application,
  applications,
  calls,
  type Entry,
  filesIn,
  forms,
  orgById,
  plainValue,
  sourceIds,
} from './read.ts';

const form = forms.find(({ id }) => id === 'cluster-form');
if (form === undefined) throw new RangeError('data/forms has no cluster-form');

const entriesOf = (application: Application): readonly (readonly [string, Entry])[] =>
  Object.entries(application.parts).flatMap(([part, fields]) =>
    Object.entries(fields).map(([field, entry]) => [`${part}.${field}`, entry] as const),
  );
const valuesOf = (fields: Readonly<Record<string, Entry>>) =>
  Object.fromEntries(Object.entries(fields).map(([id, entry]) => [id, plainValue(entry)]));

// 滨政办字〔2024〕18号 一(二)
const CLUSTERS_OF_THE_POLICY = [
  '高端铝业',
  '精细化工',
  '食品加工',
  '智能纺织',
  '金属板材',
  '新能源及装备制造',
  '新一代信息技术',
  '新材料',
  '商用厨具',
  '肉牛加工',
  '化纤绳网',
  '医药健康',
];

describe('the applications', () => {
  it('are one for each cluster that the policy names', () => {
    expect(applications.length).toBeGreaterThanOrEqual(8);
    expect(filesIn('cases')).toEqual(applications.map(({ id }) => `cases/${id}.json`));
    const industries = applications.map(({ parts }) => parts.identity?.industry);
    expect(industries.map((entry) => (entry ? plainValue(entry) : '')).sort()).toEqual(
      [...CLUSTERS_OF_THE_POLICY].sort(),
    );
  });

  it('include a joint one of three counties, one of the city, of a zone and of a park', () => {
    const kinds = new Set(applications.map(({ applicant }) => orgById.get(applicant)?.kind));
    expect(kinds).toEqual(new Set(['city', 'county', 'zone', 'park']));
    const joint = applications.filter(({ partners }) => partners?.length === 2);
    expect(joint.map(({ id }) => id)).toEqual(['smart-textiles']);
    for (const { applicant, partners = [] } of joint) {
      for (const org of [applicant, ...partners]) expect(orgById.get(org)?.kind).toBe('county');
    }
  });

  it('are more for the province than its quota takes', () => {
    const round = calls.find(({ id }) => id === 'binzhou-2026-province-round');
    const filed = applications.filter(({ entries }) =>
      entries.some(({ call }) => call === round?.id),
    );
    expect(filed.length).toBeGreaterThan(round?.upstream?.quota ?? 0);
  });

  it('keep each unit within the quota of each round', () => {
    for (const call of calls) {
      const perUnit = new Map<string, number>();
      for (const { applicant, entries } of applications) {
        if (!entries.some((entry) => entry.call === call.id)) continue;
        perUnit.set(applicant, (perUnit.get(applicant) ?? 0) + 1);
      }
      for (const [unit, filed] of perUnit)
        expect(filed, `${unit} in ${call.id}`).toBeLessThanOrEqual(call.quota.perUnit ?? Infinity);
    }
  });
});

describe.each(applications)('the application $id', (application) => {
  const { applicant, partners = [], entries, parts, evidence, location, facts = [] } = application;
  const wanted = partsOf(form, applicant, partners);
  const sectionOf = (part: string) => wanted.find((known) => known.part === part)?.section;

  it('is filed by organisations that exist and may, in tracks that the rounds have', () => {
    for (const org of [applicant, ...partners]) expect(orgById.has(org), org).toBe(true);
    for (const { call: id, track } of entries) {
      const call = calls.find((known) => known.id === id);
      expect(
        call?.tracks.map((known) => known.id),
        id,
      ).toContain(track);
      expect(call?.mayFile.kinds).toContain(orgById.get(applicant)?.kind);
    }
  });

  it('has each part that its applicants fill, and no other', () => {
    expect(Object.keys(parts).sort()).toEqual(wanted.map(({ part }) => part).sort());
  });

  it('fills its form without a fault, six ones included', () => {
    for (const [part, fields] of Object.entries(parts)) {
      const section = sectionOf(part);
      const known =
        section?.fields.filter(({ type }) => type !== 'ratio').map(({ id }) => id) ?? [];
      for (const id of Object.keys(fields)) expect(known, `${part}.${id}`).toContain(id);
      if (section === undefined) continue;
      const read = validatePart(form, section, valuesOf(fields), { caseId: 'c', part });
      expect(read.problems, part).toEqual([]);
      for (const { id, required } of section.fields)
        if (required) expect(read.values[id], `${part}.${id}`).toBeDefined();
    }
  });

  it('gives figures in their canonical spelling, so that nothing is normalised away', () => {
    for (const [part, fields] of Object.entries(parts)) {
      for (const field of sectionOf(part)?.fields ?? []) {
        const entry = fields[field.id];
        if (field.type !== 'decimal' || entry === undefined) continue;
        for (const value of [plainValue(entry)].flat())
          expect(Decimal.safeParse(value).success, `${part}.${field.id}: ${value}`).toBe(true);
      }
    }
  });

  it('says of each value whence it comes: a known source, or that it is a sample', () => {
    for (const [path, entry] of entriesOf(application)) {
      for (const cell of Array.isArray(entry) ? entry : [entry]) {
        if ('source' in cell) expect(sourceIds, path).toContain(cell.source);
        else expect(cell.sample, path).toBe(true);
      }
    }
    for (const cited of [...facts, ...('source' in location ? [location] : [])])
      expect(sourceIds).toContain(cited.source);
  });

  it('names no real person, telephone or document: those are samples by name too', () => {
    for (const [part, fields] of Object.entries(parts)) {
      for (const { id, type } of sectionOf(part)?.fields ?? []) {
        const entry = fields[id];
        if (entry === undefined) continue;
        if (type === 'person') expect(JSON.stringify(entry)).toMatch(/示例人员.*0543-0000\d{3}/);
        if (type !== 'document') continue;
        const { number } = Object(plainValue(entry));
        expect(DocumentNumber.safeParse(number).success, String(number)).toBe(true);
        expect(number).toContain('示例');
        expect(entry).toMatchObject({ sample: true });
      }
    }
  });

  it('brings each proof that its rounds require', () => {
    const given = evidence.map(({ field }) => field);
    for (const { call: id } of entries) {
      const asked = calls.find((call) => call.id === id)?.evidence ?? [];
      for (const { field, required } of asked) if (required) expect(given).toContain(field);
    }
  });

  it('meets each condition of its rounds', () => {
    const contents = new Map(
      wanted.map(({ part, section }) => {
        const place = { caseId: 'c', part };
        return [part, validatePart(form, section, valuesOf(parts[part] ?? {}), place).values];
      }),
    );
    for (const { call: id } of entries) {
      const rules = calls.find((call) => call.id === id)?.eligibility ?? [];
      const unmet = checkRules({ form, contents, applicant }, rules).filter(({ met }) => !met);
      expect(unmet.map(({ because }) => because.en)).toEqual([]);
    }
  });
});

describe('the figures that press and offices gave', () => {
  const cell = (id: string, path: string, year?: number): unknown => {
    const [part = '', field = ''] = path.split('.');
    const entry = applications.find((application) => application.id === id)?.parts[part]?.[field];
    return Array.isArray(entry) && year !== undefined ? entry[year] : entry;
  };

  it.each([
    ['high-end-aluminium', 'size.revenue', 1, { value: '4711', source: 'hkcd-2025' }],
    ['high-end-aluminium', 'size.aboveScale', undefined, { value: 142, source: 'alu-2023' }],
    ['smart-textiles', 'size.output', 2, { value: '1844', source: 'textile-2024' }],
    ['food-processing', 'size.revenue', 2, { value: '1952', source: 'grain-2024' }],
    [
      'commercial-kitchenware',
      'size.enterprises',
      undefined,
      { value: 2800, source: 'kitchen-2026' },
    ],
    ['beef-processing', 'size.output', 1, { value: '660', source: 'hkcd-2025' }],
    ['rope-and-net', 'market.marketShare', undefined, { value: '80', source: 'rope-2025' }],
  ] as const)('stand with their source: %s %s', (id, path, year, expected) => {
    expect(cell(id, path, year)).toEqual(expected);
  });
});
