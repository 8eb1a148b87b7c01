import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { sayMoment } from '../../workflows/submission/say-moment.ts';
import { TELLING, type Telling } from '../../workflows/tellings/telling.ts';
import { aggregates, idOf, pluralOf } from '../kinds/catalogue.ts';
import { isOf } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { type About, taskTold } from './may-be-told.ts';

/** What a message says: which matter, what is to be done or happened, until when, and where. Nothing of what it holds. */
export interface Content {
  readonly subject: Bilingual;
  readonly text: Bilingual;
  readonly link: string;
}

const PAGES: Readonly<Record<string, string>> = {
  cases: 'cases',
  notices: 'notices',
  recommendations: 'recommendations',
  clusters: 'clusters',
  entries: 'entries',
};

export const linkTo = ({ site }: Pick<Ports, 'site'>, { held }: About): string => {
  const page = own(PAGES, pluralOf(held.stream) ?? '');
  return page === undefined ? `${site()}/desk` : `${site()}/${page}/${idOf(held.stream)}`;
};

/** The matter by its name, and the round that it belongs to. */
const matterOf = async (
  { reference }: Pick<Ports, 'reference'>,
  { kind, held }: About,
): Promise<Bilingual> => {
  const name = kind.head(held.state).title ?? idOf(held.stream);
  if (!isOf(held, aggregates.cases) || held.state.identity === undefined)
    return bilingual(name, name);
  const { callId, callVersion } = held.state.identity;
  const call = await reference.call(callId, callVersion);
  return call === undefined
    ? bilingual(name, name)
    : bilingual(`${name}（${call.title.zh}）`, `${name} (${call.title.en})`);
};

const dueOf = (at: string | undefined): Bilingual => {
  if (at === undefined) return bilingual('', '');
  const moment = sayMoment(at);
  return bilingual(`\n办理时限：${moment.zh}`, `\nDue: ${moment.en}`);
};

/** What was asked, or what happened, by its title. */
const actOf = (about: About, telling: Telling) => {
  const task = taskTold(about, telling);
  if (task !== undefined) return { title: task.title, due: task.due?.at };
  const { event } = 'event' in telling.about ? telling.about : { event: 0 };
  const type = about.held.loaded.events.find(({ header }) => header.seq === event)?.header.type;
  return {
    title: own(about.kind.events, type ?? '')?.title ?? TELLING[telling.kind],
    due: undefined,
  };
};

/** The words of a message, as its matter stands now. */
export const contentOf = async (
  ports: Pick<Ports, 'reference' | 'site'>,
  about: About,
  telling: Telling,
): Promise<Content> => {
  const kind = TELLING[telling.kind];
  const matter = await matterOf(ports, about);
  const { title, due } = actOf(about, telling);
  const until = dueOf(due);
  const link = linkTo(ports, about);
  return {
    subject: bilingual(`【${kind.zh}】${title.zh}`, `[${kind.en}] ${title.en}`),
    text: bilingual(
      `事项：${title.zh}\n项目：${matter.zh}${until.zh}\n办理地址：${link}`,
      `What: ${title.en}\nAbout: ${matter.en}${until.en}\nWhere: ${link}`,
    ),
    link,
  };
};
