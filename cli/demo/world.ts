import * as z from 'zod';
import { NotComeAbout } from './failures.ts';
import { type Instance, startInstance } from './instance.ts';
import { internal, type Person, peopleOf } from './people.ts';

/** Where a story plays: one instance, its people, its clock. */
export interface World {
  readonly instance: Instance;
  readonly as: (alias: string) => Person;
  /** The Shanghai day that the clock shows. */
  today(): string;
  /** Moves the clock to an hour of a Shanghai day; everything that falls due before happens on the way. */
  goTo(date: string, time?: string): Promise<void>;
  /** Moves the clock just behind an instant. */
  goPast(instant: string): Promise<void>;
  /** Until neither machines nor follow-ups can move without time passing. */
  settled(): Promise<void>;
  /** One line of progress. */
  tell(zh: string, en: string): void;
  /** A document of today with the next number of its series, e.g. `示例滨制强办`. */
  document(series: string, title: string): Document;
}

export interface Document {
  readonly number: string;
  readonly title: string;
  readonly date: string;
}

const SHANGHAI_MS = 8 * 3_600_000;
const shanghaiDate = (now: number): string =>
  new Date(now + SHANGHAI_MS).toISOString().slice(0, 10);
const Clock = z.object({ now: z.string() });

const documentsOf = (today: () => string): World['document'] => {
  const last = new Map<string, number>();
  return (series, title) => {
    const year = today().slice(0, 4);
    const serial = (last.get(`${series}${year}`) ?? 0) + 1;
    last.set(`${series}${year}`, serial);
    return { number: `${series}〔${year}〕${serial}号`, title: `${title}（示例）`, date: today() };
  };
};

/** The instant at which a story of this Shanghai day begins. */
export const morningOf = (date: string): string => `${date}T01:00:00.000Z`;

type Tell = (day: string, zh: string, en: string) => void;

/** The world of an instance whose clock stands in the morning of a Shanghai day. */
export const worldOn = (instance: Instance, date: string, tell: Tell): World => {
  let now = Date.parse(morningOf(date));
  const today = () => shanghaiDate(now);
  const move = async (to: number): Promise<void> => {
    if (to <= now) throw new NotComeAbout(`the story goes back from ${today()}`);
    const answer = await internal(
      instance,
      `clock?to=${encodeURIComponent(new Date(to).toISOString())}`,
      'POST',
    );
    now = Date.parse(Clock.parse(answer).now);
  };
  return {
    instance,
    as: peopleOf(instance),
    today,
    goTo: (day, time = '09:00') => move(Date.parse(`${day}T${time}:00.000+08:00`)),
    goPast: (instant) => move(Date.parse(instant) + 60_000),
    settled: async () => {
      await internal(instance, 'settled');
    },
    tell: (zh, en) => tell(today(), zh, en),
    document: documentsOf(today),
  };
};

/** A fresh instance whose clock begins at an hour of a Shanghai day. */
export const openWorld = async (date: string, tell: Tell): Promise<World> =>
  worldOn(await startInstance(morningOf(date)), date, tell);
