import { referenceData } from '../../functions/wiring/reference-data.ts';
import { orgDirectory } from '../../workflows/orgs/org.ts';
import type { Instance } from '../end-to-end/instance.ts';
import { act, COUNTY, done, fill, HEAD, newCase, paper } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';

export const OLD_NAME = '滨州市统计局';
export const NEW_NAME = '滨州市数据和统计局(示例)';

/** The bureau of statistics has another name from 10 March on. */
export const renamed = () =>
  orgDirectory(
    'renamed',
    [...referenceData.orgs.byId.values()].map((org) =>
      org.id === 'BZ-STATS'
        ? {
            ...org,
            name: { zh: NEW_NAME, en: 'Renamed bureau (sample)' },
            shortName: { zh: '市数据和统计局(示例)', en: 'Renamed (sample)' },
            formerNames: [{ name: org.name, shortName: org.shortName, until: '2026-03-09' }],
          }
        : org,
    ),
  );

/** Filed by the county and accepted by the office. */
export const accepted = async (instance: Instance, name: string): Promise<string> => {
  const opened = await instance.as(COUNTY).post('/api/cases', { ...newCase, name });
  const id = text(done(opened).body, 'id');
  await fill(instance, id);
  const checkCode = text((await instance.as(HEAD).get(`/api/cases/${id}`)).body, 'checkCode');
  await act(instance.as(HEAD), id, 'SignOff', { checkCode, document: paper() });
  await act(instance.as(COUNTY), id, 'FileCase');
  await act(instance.as('office'), id, 'AcceptCase');
  return id;
};

/** …with nothing said against it by the departments. */
export const agreed = async (instance: Instance, name: string): Promise<string> => {
  const id = await accepted(instance, name);
  for (const department of ['BZ-STATS', 'BZ-TAX'])
    await act(instance.as(`department:${department}`), id, 'GiveOpinion', {
      verdict: 'no-objection',
    });
  return id;
};
