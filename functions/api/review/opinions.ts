import * as reviewing from '../../../interface/reviewing.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { idOf } from '../../kinds/catalogue.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { callTitles, cardOf } from '../../views/desk/case-card.ts';
import { handsFor } from '../../views/desk/in-hand.ts';
import { askedOpinion } from '../../views/desk/opinion-sheet.ts';
import { inboxPage } from '../../views/desk/tasks.ts';
import { grantsReading } from '../../views/standing.ts';

/** A department's open questions on one sheet, each with the figures of its own indicators and no others. */
export const opinions = handle(
  reviewing.opinions,
  async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const grants = grantsReading(person, 'opinions');
    if (grants.length === 0) throw new NotAllowed(reading('opinions'));
    const { items, ...more } = await inboxPage(ports, { ...person, grants }, pageOf(request));
    const handOf = handsFor(ports, person);
    const asked = await tenAtATime(
      items.filter(({ kind }) => kind === 'opinion'),
      async (task) => {
        const [question, head, hand] = await Promise.all([
          askedOpinion(ports, person, task),
          ports.events.head(task.stream),
          handOf(task),
        ]);
        return question === undefined || head === undefined ? [] : [{ question, head, hand }];
      },
    );
    const found = asked.flat();
    const titles = await callTitles(
      ports,
      found.map(({ head }) => head),
    );
    const ids = found.map(({ head }) => idOf(head.stream));
    noteReadOf(request, 'opinion', 'cases', ids);
    return {
      items: found.map(({ question, head, hand }) => ({
        about: cardOf(ports, head, titles),
        ...question,
        ...(hand === undefined ? {} : { hand }),
      })),
      ...more,
    };
  },
  WHOLE_ROUNDS,
);
