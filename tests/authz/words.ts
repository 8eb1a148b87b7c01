import { type Found, hasSeatScore, type Kind, marksIn } from './marks.ts';
import type { Moment } from './moment.ts';
import type { Somebody } from './people.ts';
import { type Reader, readerOf, whole } from './standing.ts';

type Rule = (reader: Reader, moment: Moment, person: Somebody) => boolean;

const handling: Rule = (reader) => whole(reader) || reader.side;
const knowsIt: Rule = (reader, { published }) => reader.sees || reader.inquires || published;
const readsForm: Rule = (reader, moment) =>
  handling(reader, moment, nobody) ||
  reader.decides ||
  reader.upstream ||
  reader.inquires ||
  reader.papers;
const persons: Rule = ({ office, supervision }) => office || supervision;
const nobody: Somebody = { name: '', alias: '', holds: [] };

/** Who may read which planted words, wherever they stand. Written from the guides and from what offices know. */
const MAY: Readonly<Record<Kind, Rule>> = {
  name: knowsIt,
  industry: readsForm,
  // By need: an auditor asks for it and says why; bodies, experts and departments do not need it.
  contact: (reader) => reader.office || reader.supervision || reader.side || reader.upstream,
  draft: (reader) => reader.side,
  // What a partner is still writing is its own, and not even the lead's.
  'partner-draft': (_reader, { partners }, person) =>
    person.holds.some(({ org, role }) => partners.includes(org) && role !== 'department'),
  evidence: readsForm,
  returned: (reader, moment) => handling(reader, moment, nobody) || reader.decides,
  opinion: (reader, _moment, { holds }) =>
    whole(reader) || reader.decides || holds.some(({ org }) => org === 'BZ-STATS' && reader.asked),
  // An expert's words are the expert's own until the scores are closed.
  remark: (reader, { closed }, { name }) =>
    (name === 'expert:1' && reader.seated) || (closed && (whole(reader) || reader.decides)),
  objector: persons,
  grounds: (reader) => reader.office || reader.supervision || reader.inquires,
  envelope: persons,
  'lead-grounds': persons,
};

const mayRead = (person: Somebody, { kind, moment }: Found): boolean =>
  MAY[kind](readerOf(person, moment), moment, person);

/** What of one application is in a text and not for this person: planted words, and what one seat gave. */
export const wordsNotFor = (
  person: Somebody,
  text: string,
  moments: ReadonlyMap<string, Moment>,
): readonly string[] =>
  marksIn(text, moments)
    .filter((found) => !mayRead(person, found))
    .map(({ kind, moment }) => `${kind} of ${moment.name}`);

/** Applications by their ids: a list, a task or a notice that names one says that it exists. */
export const idsNotFor = (
  person: Somebody,
  text: string,
  moments: readonly Moment[],
): readonly string[] =>
  moments
    .filter(({ id }) => text.includes(id))
    .filter((moment) => !knowsIt(readerOf(person, moment), moment, person))
    .map(({ name }) => `id of ${name}`);

/** The marks of one seat: the expert's own, and after closing for those who answer for the round. */
export const marksNotFor = (person: Somebody, text: string, moment: Moment): readonly string[] =>
  hasSeatScore(text) && !MAY.remark(readerOf(person, moment), moment, person)
    ? [`marks of ${moment.name}`]
    : [];
