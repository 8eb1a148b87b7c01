import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Question } from '../../interface/components.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { useHolders } from '../api/case-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { Due } from '../display/due.tsx';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import { answerAt } from '../display/page-of.ts';
import { Part } from '../display/part.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { HandActs } from '../hands/hand-acts.tsx';
import { Holder } from '../hands/holder.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import { Acts } from './acts.tsx';
import { Letters } from './letters.tsx';
import { Particulars } from './particulars.tsx';

interface RowProps {
  readonly kase: CaseAnswer;
  readonly item: Question;
}

/** What is asked, with a way to where one answers it if one is asked oneself. */
const What = ({ kase, item: { id, kind, title } }: RowProps) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  if (kase.tasks.every((task) => task.id !== id)) return say(title);
  const address = answerAt(kind, { kind: 'cases', id: kase.id, status: kase.status });
  return (
    <>
      {address === `/cases/${kase.id}` ? (
        say(title)
      ) : (
        <Link to={address}>
          <strong>{say(title)}</strong>
        </Link>
      )}
      <div className="mine">{t('questions.mine')}</div>
    </>
  );
};

/** Who of one's own organisation has it in hand; audit reads it of every one. */
const InHand = ({ kase, item: { id: taskId, org, role, hand } }: RowProps) => {
  const own = kase.tasks.find(({ id }) => id === taskId);
  if (own === undefined || own.account !== undefined || role === undefined)
    return hand === undefined ? '—' : <Holder hand={hand} />;
  return (
    <>
      <Holder hand={hand} />
      <HandActs {...{ plural: 'cases', id: kase.id, taskId, org, role, hand }} />
    </>
  );
};

const Row = ({ kase, item }: RowProps) => {
  const { say } = useLanguage();
  const { minute } = useMoment();
  return (
    <tr>
      <td>
        {say(item.orgName)}
        {item.role !== undefined && <div className="under">{say(roleName(item.role))}</div>}
      </td>
      <td>
        <What kase={kase} item={item} />
      </td>
      <td>
        <InHand kase={kase} item={item} />
      </td>
      <td>{item.why === undefined ? '—' : say(item.why)}</td>
      <td className="number">{minute(item.since)}</td>
      <td>
        {item.due === undefined ? (
          '—'
        ) : (
          <Due
            due={item.due}
            timeLeft={item.timeLeft}
            explained={item.dueExplained}
            paused={item.paused}
          />
        )}
      </td>
    </tr>
  );
};

/** The open questions: who is asked what, why them, since when and until when. */
const Questions = ({
  kase,
  items,
}: {
  readonly kase: CaseAnswer;
  readonly items: readonly Question[];
}) => {
  const { t } = useTranslation('case');
  return (
    <PlainTable
      caption={t('questions.title')}
      heads={[
        t('questions.who'),
        t('questions.what'),
        t('questions.hand'),
        t('questions.why'),
        t('questions.since'),
        t('questions.due'),
      ]}
    >
      {items.map((item) => (
        <Row key={item.id} kase={kase} item={item} />
      ))}
    </PlainTable>
  );
};

/** What is to be done here, by whom, and what I can do. */
export const Overview = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { grant } = useSession();
  const holders = useHolders(kase.id);
  return (
    <div className="stack">
      <Acts kase={kase} role={grant?.role} />
      <Part title={t('questions.title')}>
        <Loaded query={holders}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing say={t('questions.none')} />
            ) : (
              <Questions kase={kase} items={items} />
            )
          }
        </Loaded>
      </Part>
      <Letters kase={kase} />
      <Part title={t('particulars.title')}>
        <Particulars kase={kase} />
      </Part>
    </div>
  );
};
