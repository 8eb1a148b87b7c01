import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { workingDaysBetween } from '../../../workflows/calendar/day-table.ts';
import { LocalDate } from '../../../workflows/calendar/instant.ts';
import { validatePart } from '../../../workflows/form/validate-part.ts';
import { DocumentNumber } from '../../../workflows/orgs/document.ts';
import { official } from '../calendar/official-table.ts';
import {
  applications,
  Cell,
  calls,
  filesIn,
  forms,
  levels,
  readJson,
  sourceIds,
  sources,
} from './read.ts';

const Step = z.strictObject({
  step: z.string(),
  document: z
    .strictObject({ number: DocumentNumber.optional(), title: z.string(), issuer: z.string() })
    .optional(),
  date: LocalDate.optional(),
  notLaterThan: LocalDate.optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  workingDays: z.int().optional(),
  issuer: z.string().optional(),
  body: z.string().optional(),
  count: z.int().optional(),
  listedAs: z.int().optional(),
  of: z.int().optional(),
  validFrom: LocalDate.optional(),
  validTo: LocalDate.optional(),
  validityAsPrinted: z.string().optional(),
  source: z.string(),
});
/** What it takes to run the recommendation again: real where a source is named, a sample where none is known. */
const Replay = z.strictObject({
  call: z.string(),
  track: z.string(),
  applicant: Cell,
  parts: z.record(z.string(), z.record(z.string(), Cell)),
  minutes: Cell,
  letter: Cell,
  outcome: z.strictObject({ body: z.string(), document: Cell, title: Cell }),
  sampleFields: z.array(z.string()).min(1),
});
const records = z
  .strictObject({
    version: z.string(),
    note: z.string(),
    records: z.array(
      z.strictObject({
        id: z.string(),
        cluster: z.string(),
        name: z.string(),
        nameSource: z.string().optional(),
        programme: z.strictObject({ title: z.string(), level: z.string(), rule: z.string() }),
        applicant: z.string().optional(),
        recommender: z.string().optional(),
        outcome: z.enum(['selected', 'not-selected']),
        steps: z.array(Step).min(2),
        unknown: z.array(z.string()).min(1),
        replay: Replay.optional(),
      }),
    ),
  })
  .parse(readJson('records/binzhou.json')).records;

describe('the real records of Binzhou', () => {
  it('are the provincial recognitions of 2023 and 2024 and the national one of 2022', () => {
    expect(records.map(({ name, programme }) => [name, programme.title])).toEqual([
      ['滨州市轻量化铝新材料集群', '首批山东省先进制造业集群'],
      ['滨州市智能纺织产业集群', '2024年山东省先进制造业集群'],
      ['博兴县商用智能厨房设备产业集群', '2022年度中小企业特色产业集群'],
    ]);
  });

  it('invent nothing: each step has its source, and what no source gives is said to be unknown', () => {
    for (const { id, steps, unknown, cluster, programme } of records) {
      for (const { source } of steps) expect(sourceIds, id).toContain(source);
      expect(unknown.length, id).toBeGreaterThan(0);
      expect(applications.map((application) => application.id)).toContain(cluster);
      expect(levels.map((level) => level.id)).toContain(programme.level);
    }
  });

  it('follow one another in time', () => {
    for (const { id, steps } of records) {
      const days = steps.flatMap(
        ({ date, notLaterThan, from }) => date ?? notLaterThan ?? from ?? [],
      );
      expect([...days].sort(), id).toEqual(days);
    }
  });

  it('can be replayed where the province recognised: in a round with its real number', () => {
    const replays = records.flatMap(({ name, replay }) => (replay ? [{ name, replay }] : []));
    const rounds = replays.map(({ replay }) => calls.find(({ id }) => id === replay.call));
    expect(rounds.map((round) => round?.upstream?.number)).toEqual([
      '鲁工信规〔2023〕17号',
      '鲁工信规〔2024〕87号',
    ]);
    for (const [index, { name, replay }] of replays.entries()) {
      const round = rounds[index];
      const form = forms.find(({ id }) => id === round?.form.id);
      expect(round?.tracks.map(({ id }) => id)).toContain(replay.track);
      expect(replay.parts.identity?.clusterName?.value).toBe(name);
      if (form === undefined) throw new RangeError(`no form for ${replay.call}`);
      for (const section of form.sections) {
        const given = Object.fromEntries(
          Object.entries(replay.parts[section.id] ?? {}).map(([id, { value }]) => [id, value]),
        );
        expect(validatePart(form, section, given, { caseId: 'c' }).problems).toEqual([]);
      }
    }
  });

  it('mark each document that a replay needs and nobody published as a sample', () => {
    for (const { replay } of records) {
      if (replay === undefined) continue;
      const { minutes, letter, outcome } = replay;
      for (const cell of [minutes, letter, outcome.document]) {
        expect(cell).toMatchObject({ sample: true });
        expect(Object(cell.value).number).toContain('示例');
      }
      for (const [field, cell] of Object.entries({
        minutes,
        letter,
        'outcome.document': outcome.document,
      }))
        expect('sample' in cell ? replay.sampleFields : [], field).toContain(field);
    }
  });

  it('have a notice of five working days in 2024, as the calendar counts', () => {
    const notice = records[1]?.steps.find(({ step }) => step === 'public-notice');
    expect(notice).toMatchObject({ from: '2024-08-23', to: '2024-08-29', workingDays: 5 });
    expect(workingDaysBetween(official, notice?.from ?? '', notice?.to ?? '')).toBe(5);
  });
});

describe('the sources', () => {
  it('are each cited somewhere, and linked only where the page is not a mirror', () => {
    const everything = ['orgs', 'forms', 'calls', 'cases', 'records']
      .flatMap(filesIn)
      .concat('targets.json')
      .map((path) => JSON.stringify(readJson(path)))
      .join('\n');
    expect(sourceIds.size).toBe(sources.length);
    for (const { id, note = '', url } of sources) {
      expect(everything.includes(`"${id}"`), id).toBe(true);
      if (/mirror|reprint/i.test(note)) expect(url, id).toBeUndefined();
    }
  });
});
