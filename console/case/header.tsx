import { Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Question } from '../../interface/components.ts';
import { useHolders } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { Due } from '../display/due.tsx';
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

/** Where it stands, who has it now, what is next, until when: the same for everybody who sees the case. */
export const Header = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const listed = useListed();
  const { minute } = useMoment();
  const { orgName } = useReference();
  const { data } = useHolders(kase.id);
  const items = data?.items ?? [];
  const due = nextDue(items);
  const titles = [...new Set(items.map(({ title }) => say(title)))];
  return (
    <Card size="small" style={{ marginBottom: 12 }}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 4 }}
        items={[
          {
            key: 'status',
            label: t('header.status'),
            children: (
              <div>
                <StatusTag status={kase.status} />
                <div className="under">{t('header.since', { at: minute(kase.since) })}</div>
              </div>
            ),
          },
          { key: 'holder', label: t('header.holder'), children: <Holders items={items} /> },
          {
            key: 'next',
            label: t('header.next'),
            children: titles.length === 0 ? t('header.nothing') : listed(titles),
          },
          {
            key: 'due',
            label: t('header.due'),
            children:
              due === undefined ? (
                t('header.noDue')
              ) : (
                <Due due={due.due} timeLeft={due.timeLeft} explained={due.dueExplained} />
              ),
          },
          ...(kase.recommender === undefined
            ? []
            : [
                {
                  key: 'recommender',
                  label: t('header.recommender'),
                  children: orgName(kase.recommender),
                },
              ]),
        ]}
      />
    </Card>
  );
};
