import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { OrgId } from '../workflows/orgs/org.ts';
import { Id } from './components.ts';
import { route } from './route.ts';

/** Within an organisation, and nowhere else: names of its people are its own. */
export const colleagues = route({
  method: 'GET',
  path: '/api/colleagues',
  title: { zh: '可转办的同事和科室', en: 'Colleagues and sections that a task can go to' },
  query: {
    org: { zh: '本单位代码', en: 'one’s own organisation' },
    role: { zh: '待办的办理身份；不填为全部人员', en: 'role that the task is for; all without' },
  },
  answer: z.strictObject({
    /** Who holds that role there now; without one, everybody of the organisation. */
    items: z.array(
      z.strictObject({
        account: Id,
        name: z.string().optional(),
        roles: z.array(z.string()),
        section: OrgId.optional(),
        sectionName: Bilingual.optional(),
      }),
    ),
    sections: z.array(z.strictObject({ org: OrgId, name: Bilingual })),
  }),
});
