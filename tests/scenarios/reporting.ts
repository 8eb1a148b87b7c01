import { readFileSync } from 'node:fs';
import { sayPeriod } from '../../workflows/calls/period.ts';
import type { Instance } from '../end-to-end/instance.ts';
import { COUNTY, done, HEAD } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

export const STATISTICS = 'department:BZ-STATS';
export const TAX = 'department:BZ-TAX';
export const KITCHEN = 'cl-monitored-kitchen';
export const JOINT = 'cl-monitored-joint';

const ROUND: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync('data/calls/binzhou-2026q2-monitoring.json', 'utf8'),
);
/** Statistics and tax alone verify here: seven others say nothing else. */
const DEPARTMENTS = [
  { org: 'BZ-STATS', indicators: ['size.output', 'size.revenue', 'partnerPart.revenue'] },
  { org: 'BZ-TAX', indicators: ['size.tax'] },
];

/** Chinese and English of whatever was answered. */
export const words = (answer: { readonly body: unknown }): string => JSON.stringify(answer.body);

interface Round {
  readonly id: string;
  readonly period: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly more?: object;
}

export const roundOf = ({ id, period, opensAt, closesAt, more = {} }: Round) => {
  const { notice: _, announcedOn: __, ...rest } = ROUND;
  const said = (language: 'zh' | 'en'): string =>
    text(ROUND, 'title', language).replace(
      sayPeriod(text(ROUND, 'period'))[language],
      sayPeriod(period)[language],
    );
  return {
    ...rest,
    id,
    period,
    title: { zh: said('zh'), en: said('en') },
    window: { opensAt, closesAt },
    reviewingDepartments: DEPARTMENTS,
    signOff: { document: false },
    ...more,
  };
};

export const SIZE = { output: '80', revenue: '72.0', tax: '3.2', employees: '5200' };

export const agree = (fields: readonly string[]) => ({
  figures: fields.map((one) => ({ field: one, answer: 'agrees' })),
});

/** What people do about reports, over HTTP. */
export const reporting = (instance: Instance) => {
  const cluster = async (clusterId: string, name: string, applicant: string): Promise<void> => {
    const office = instance.as('office');
    const at = `/api/clusters/${clusterId}/commands`;
    done(await office.post(`${at}/OpenCluster`, { clusterId, name, applicant }));
    done(
      await office.post(`${at}/RecordTitle`, {
        level: 'city',
        name,
        outcome: 'key-candidate',
        document: {
          number: `滨制强办〔2025〕${clusterId.length}号`,
          title: '名单',
          date: '2025-11-03',
        },
        from: '2025-11-03',
        body: 'BZ-OFFICE',
        source: '示例名单',
      }),
    );
  };

  /** Opens a round, and waits until each cluster was asked for its report. */
  const openRound = async (round: Round): Promise<void> => {
    done(await instance.as('office').post('/api/calls', { call: roundOf(round) }));
    await instance.settled();
  };

  /** The report that the round opened for a cluster. */
  const reportIn = async (callId: string, applicant: string): Promise<string> => {
    const { body } = done(await instance.as('office').get(`/api/calls/${callId}/round`));
    const line = list(body, 'items').find(
      (one) => text(field(one, 'about'), 'applicant') === applicant,
    );
    return text(field(line, 'about'), 'id');
  };

  const as = async (who: string, id: string, command: string, body: object = {}) =>
    instance.as(who).post(`/api/cases/${id}/commands/${command}`, body);

  const part = async (who: string, id: string, name: string, data: object): Promise<void> => {
    const clerk = instance.as(who);
    const { body } = done(await clerk.get(`/api/cases/${id}/drafts`));
    const kept = list(body, 'items').find((one) => text(one, 'section') === name);
    const version = kept === undefined ? 0 : Number(text(kept, 'version'));
    const saved = done(await clerk.put(`/api/cases/${id}/drafts/${name}`, { version, data }));
    const draftVersion = Number(text(saved.body, 'version'));
    done(await as(who, id, 'ConfirmPart', { part: name, draftVersion }));
  };

  const fill = async (id: string, size: object): Promise<void> => {
    await part(COUNTY, id, 'size', { ...SIZE, ...size });
    await part(COUNTY, id, 'projects', {});
    await part(COUNTY, id, 'notes', {});
    const { body } = await instance.as(HEAD).get(`/api/cases/${id}`);
    done(await as(HEAD, id, 'SignOff', { checkCode: text(body, 'checkCode') }));
  };

  const status = async (id: string): Promise<string> =>
    text(done(await instance.as('office').get(`/api/cases/${id}`)).body, 'status');

  const report = async (id: string): Promise<unknown> =>
    field(
      field(done(await instance.as('office').get(`/api/cases/${id}`)).body, 'review'),
      'report',
    );

  const figures = async (id: string) =>
    list(await report(id), 'figures').map(
      (one) =>
        `${text(one, 'indicator')} ${text(one, 'value')} ${text(one, 'scope')} ${text(one, 'source')} ${text(one, 'stage')} ${String(field(one, 'verified'))}`,
    );

  /** The rows of an indicator in the register of figures: period, value, scope, stage, and of how many units. */
  const kept = async (clusterId: string, indicator: string): Promise<readonly string[]> => {
    const { body } = await instance
      .as('office')
      .get(`/api/entries/figures-${clusterId}-${indicator}`);
    return list(Object(body).rows ?? {}, 'figures').map((row) => {
      const { period, value, scope, stage, partsIn, parts } = Object(row).values;
      const units = parts === undefined ? '' : ` ${partsIn}/${parts}`;
      return `${period} ${value} ${scope} ${stage}${units}`;
    });
  };
  return { cluster, openRound, reportIn, as, part, fill, status, report, figures, kept };
};
