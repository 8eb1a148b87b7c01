import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Question } from '../../interface/components.ts';
import { useHolders } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { Due } from '../display/due.tsx';
import { type Fact, Facts } from '../display/facts.tsx';
import { useListed } from '../display/listed.ts';
import { useMoment } from '../display/moment.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** With whom the case is, each organisation once. */
const holdersOf = (items: readonly Question[]): readonly Question[] =>
  items.filter((item, index) => items.findIndex(({ org }) => org === item.org) === index);

/** Organisations named in one line; the rest are counted. */
const MOST = 4;

const Holders = ({ items }: { readonly items: readonly Question[] }) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const listed = useListed();
  const holders = holdersOf(items);
  if (holders.length === 0) return <>{t('header.nobody')}</>;
  const names = holders.slice(0, MOST).map(({ orgName }) => say(orgName));
  return (
    <>
      {listed(names)}
      {holders.length > MOST && t('header.more', { count: holders.length })}
    </>
  );
};

/** The question whose time is over first, as far as the reader may know when. */
const nextDue = (items: readonly Question[]): Question | undefined =>
  items
    .filter(({ due, paused }) => due !== undefined && paused !== true)
    .sort((a, b) => ((a.due?.at ?? '') < (b.due?.at ?? '') ? -1 : 1))[0];

/** What is next, and until when. */
const useNext = (items: readonly Question[]): readonly Fact[] => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const listed = useListed();
  const titles = [...new Set(items.map(({ title }) => say(title)))];
  const due = nextDue(items);
  return [
    [t('header.next'), titles.length === 0 ? t('header.nothing') : listed(titles)],
    [
      t('header.due'),
      due === undefined ? (
        t('header.noDue')
      ) : (
        <Due key="due" due={due.due} timeLeft={due.timeLeft} explained={due.dueExplained} />
      ),
    ],
  ];
};

const Standing = ({ kase: { status, since } }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { minute } = useMoment();
  return (
    <div>
      <StatusTag status={status} />
      <div className="under">{t('header.since', { at: minute(since) })}</div>
    </div>
  );
};

/** Where it stands, who has it now, what is next, until when: the same for everybody who sees the case. */
export const Header = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { orgName } = useReference();
  const items = useHolders(kase.id).data?.items ?? [];
  const next = useNext(items);
  return (
    <Card size="small" style={{ marginBottom: 12 }}>
      <Facts
        column={{ xs: 1, md: 2, xl: 4 }}
        facts={[
          [t('header.status'), <Standing key="status" kase={kase} />],
          [t('header.holder'), <Holders key="holders" items={items} />],
          ...next,
          [t('header.recommender'), kase.recommender && orgName(kase.recommender)],
        ]}
      />
    </Card>
  );
};
