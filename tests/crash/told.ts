import type { ChainLink } from '../../engine/chain.ts';
import { COUNTIES, OFFICE } from '../round/acts.ts';
import { list, text } from '../round/api.ts';
import type { MailServer } from '../round/mail-server.ts';
import type { Performing } from '../round/script.ts';
import type { Findings } from './check.ts';
import type { Played } from './ledger.ts';

const FROM = 'tidu@example.gov.cn';

/** Settings by which the system tells people. */
export const mailedBy = ({ server }: MailServer): Readonly<Record<string, string>> => ({
  TIDU_MAIL: server,
  TIDU_MAIL_FROM: FROM,
});

/** Every county and the office choose to be told at once. */
export const chooseTelling = async (on: Performing): Promise<void> => {
  for (const as of [OFFICE, ...COUNTIES.map((county) => `county:${county}`)]) {
    const account = text(await on.read(as, '/api/me'), 'account');
    await on.save(as, {
      method: 'POST',
      path: `/api/accounts/${account}/commands/ChooseTelling`,
      body: { tellBy: 'mail', address: `${account}@example.gov.cn`, when: 'at-once' },
    });
  }
};

/** What a county is told of, by the event, and how its letter begins. */
const NEWS: Readonly<Record<string, string>> = {
  CaseAccepted: '【受理告知】',
  CaseReturned: '【补正告知】',
};

/** Each event that a county waits for was told, under one id however often it was sent. */
export const checkTold = async (
  on: Performing,
  cases: readonly Played[],
  { mails }: Pick<MailServer, 'mails'>,
  into: Findings,
): Promise<void> => {
  for (const { id } of cases) {
    if (id === '') continue;
    const links = list(await on.read(OFFICE, `/api/cases/${id}/chain`), 'links');
    const types = (links as readonly ChainLink[]).map(({ header }) => header.type);
    const about = mails.filter((mail) => mail.text.includes(`/cases/${id}`));
    for (const [type, begins] of Object.entries(NEWS)) {
      const happened = types.filter((one) => one === type).length;
      const letters = about.filter(({ subject }) => subject.startsWith(begins));
      const told = new Set(letters.map((letter) => letter.id)).size;
      if (told > happened) into.toldTwice.push(`${id} ${type}: ${told} of ${happened}`);
      if (told < happened) into.toldNever.push(`${id} ${type}: ${told} of ${happened}`);
    }
  }
};
