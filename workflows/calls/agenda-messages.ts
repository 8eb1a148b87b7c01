import { bilingual } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { passage } from '../input/texts.ts';
import { byOffice } from '../may.ts';
import { OrgId } from '../orgs/org.ts';
import { Agenda, AgendaItems } from './agenda-data.ts';

export const agendaCommands = {
  SetAgenda: command({
    title: bilingual('编排会议议程', 'Set the agenda of a meeting'),
    body: strictly(() => ({
      body: OrgId,
      items: AgendaItems,
      /** Why the order is another than the ranking's, or why the agenda changes. */
      reason: passage(1, 500).optional(),
    })),
    may: byOffice,
    refusals: [
      'CallNotOpen',
      'NoSuchBody',
      'AgendaTwice',
      'NotForAgenda',
      'AgendaOrderUnexplained',
      'ReasonMissing',
    ],
    example: {
      body: 'BZ-LEADING-GROUP',
      items: [{ caseId: 'c-1', leaves: ['博兴县人民政府主要负责人'] }],
    },
    needs: ['cases'],
  }),
};

export const agendaEvents = {
  AgendaSet: event({
    v: 1,
    title: bilingual('会议议程已编排', 'Agenda set'),
    audience: 'deliberation',
    data: holding(() => Agenda.omit({ at: true }).shape),
  }),
};
