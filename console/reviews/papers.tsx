import { Alert, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PaperFile, ReviewAnswer } from '../../interface/reviewing.ts';
import { RESOLUTION } from '../../workflows/review/opinions/verdict.ts';
import { VISIT_RESULT } from '../../workflows/review/site-visit/result.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { CheckTag, useChecks } from '../display/check-tag.tsx';
import { FileLink } from '../display/file-link.tsx';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import { amount } from '../display/number.ts';
import { PartValues } from '../display/part-values.tsx';
import { SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

type Papers = NonNullable<ReviewAnswer['papers']>;

const Application = ({ caseId, papers }: { caseId: string; papers: Papers }) => {
  const { t } = useTranslation('reviews');
  const { say } = useLanguage();
  const parts = useRead(api('/api/cases/{id}/parts', { id: caseId }));
  const { form } = papers;
  return (
    <Loaded
      query={parts}
      empty={{ when: ({ items }) => items.length === 0, say: t('papers.none') }}
    >
      {({ items }) =>
        form === undefined ? null : (
          <>
            <nav aria-label={t('papers.sections')} className="sections">
              {items.map(({ part }) => (
                <a key={part} href={`#part-${part}`}>
                  {say(form.sections.find(({ id }) => id === part.split('@')[0])?.title)}
                </a>
              ))}
            </nav>
            <PartValues form={form} parts={items} />
          </>
        )
      }
    </Loaded>
  );
};

const Evidence = ({ caseId, files }: { caseId: string; files: readonly PaperFile[] }) => {
  const { t } = useTranslation('reviews');
  const { say } = useLanguage();
  const checks = useChecks(caseId);
  return (
    <SmallTable<PaperFile>
      label={t('papers.evidence')}
      rows={files}
      rowKey={({ fileId, kind, field }) => [fileId, kind, field].join(' ')}
      locale={{ emptyText: t('papers.noEvidence') }}
      columns={[
        {
          key: 'name',
          title: t('papers.file'),
          render: (_, { fileId, name, size }) => (
            <>
              <FileLink
                path={api('/api/cases/{id}/files/{fileId}', { id: caseId, fileId })}
                name={name}
                size={size}
              />{' '}
              <CheckTag of={checks.get(fileId)} />
            </>
          ),
        },
        {
          key: 'proves',
          width: '38%',
          title: t('papers.proves'),
          render: (_, { title }) => say(title) || '—',
        },
      ]}
    />
  );
};

const Visit = ({ visit }: { visit: NonNullable<Papers['siteVisit']> }) => {
  const { t } = useTranslation('reviews');
  const { say } = useLanguage();
  const { day } = useMoment();
  return (
    <Alert
      type={visit.result === 'consistent' ? 'success' : 'warning'}
      style={{ marginBottom: 12 }}
      title={t('papers.visit', { date: day(visit.date), result: say(VISIT_RESULT[visit.result]) })}
      description={visit.findings}
    />
  );
};

const Figures = ({ figures }: Pick<Papers, 'figures'>) => {
  const { t } = useTranslation('reviews');
  const { say, language } = useLanguage();
  return (
    <SmallTable<Papers['figures'][number]>
      label={t('papers.verified')}
      rows={figures}
      rowKey={({ field, resolution, value }) => `${field} ${resolution} ${value ?? ''}`}
      columns={[
        { key: 'title', title: t('papers.figure'), render: (_, { title }) => say(title) },
        {
          key: 'how',
          title: t('papers.settled'),
          render: (_, { resolution }) => say(RESOLUTION[resolution]),
        },
        {
          key: 'value',
          title: t('papers.value'),
          align: 'end',
          render: (_, { value }) => (
            <span className="number">{value === undefined ? '—' : amount(value, language)}</span>
          ),
        },
        { key: 'reason', title: t('papers.reason'), dataIndex: 'reason' },
      ]}
    />
  );
};

const Verified = ({ papers: { figures, siteVisit } }: { papers: Papers }) => {
  const { t } = useTranslation('reviews');
  if (figures.length === 0 && siteVisit === undefined)
    return <Nothing say={t('papers.nothingSettled')} />;
  return (
    <>
      {siteVisit !== undefined && <Visit visit={siteVisit} />}
      <Figures figures={figures} />
    </>
  );
};

/** What an expert judges by: the application, its evidence, and what was verified meanwhile. */
export const PapersOf = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  const { caseId, papers } = review;
  if (papers === undefined)
    return (
      <Alert type="info" showIcon title={t('papers.closed')} description={t('papers.closedWhy')} />
    );
  return (
    <Tabs
      items={[
        {
          key: 'application',
          label: t('papers.application'),
          children: <Application caseId={caseId} papers={papers} />,
        },
        {
          key: 'evidence',
          label: t('papers.evidenceCount', { count: papers.files.length }),
          children: <Evidence caseId={caseId} files={papers.files} />,
        },
        {
          key: 'verified',
          label: t('papers.verified'),
          children: <Verified papers={papers} />,
        },
      ]}
    />
  );
};
