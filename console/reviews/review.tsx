import { Link, useParams } from '@tanstack/react-router';
import { Alert, Splitter, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import type { ReviewAnswer } from '../../interface/reviewing.ts';
import type { SheetKind } from '../../workflows/score/sheet-kind.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useListed } from '../display/listed.ts';
import { useLanguage } from '../i18n/use-language.ts';

import { Declaration } from './declaration.tsx';
import { PanelOpinion } from './panel-opinion.tsx';
import { PapersOf } from './papers.tsx';
import { ScoreSheet } from './score-sheet.tsx';
import './reviews.css';

/** What I gave, where both kinds were given. */
const Signed = ({ review }: { readonly review: ReviewAnswer }) => {
  const titles = useSheetTitles();
  const given = (['defence', 'written'] as const).filter((kind) => review[kind] !== undefined);
  return (
    <Tabs
      items={given.map((kind) => ({
        key: kind,
        label: titles[kind],
        children: <ScoreSheet review={review} kind={kind} />,
      }))}
    />
  );
};

const useSheetTitles = (): Readonly<Record<SheetKind, string>> => {
  const { t } = useTranslation('reviews');
  return { defence: t('sheet.defence'), written: t('sheet.written') };
};

/** Titles of the lines that rest on what was corrected. */
const linesAgain = ({ rubric, again }: ReviewAnswer): readonly Bilingual[] =>
  rubric.lines.filter(({ id }) => again?.includes(id) ?? true).map(({ title }) => title);

/** What the expert has looked at again, and why. */
const Again = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  const { say } = useLanguage();
  const listed = useListed();
  const named = (titles: readonly Bilingual[]) => listed(titles.map(say));
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('rescore.title')}
      description={t('rescore.about', {
        figures: named(review.flagged ?? []),
        lines: named(linesAgain(review)),
      })}
    />
  );
};

const Sheet = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  switch (review.phase) {
    case 'score':
      return <ScoreSheet key="written" review={review} kind="written" command="ScoreCase" />;
    case 'defence':
      return <ScoreSheet key="defence" review={review} kind="defence" command="ScoreDefence" />;
    case 'rescore':
      return (
        <>
          <Again review={review} />
          <ScoreSheet key="rescore" review={review} kind="written" command="ReviseScore" />
        </>
      );
    case 'declare':
    case 'empty':
    case 'done':
      return (
        <>
          <Alert type="success" showIcon title={t('done')} style={{ marginBottom: 8 }} />
          <Signed review={review} />
        </>
      );
  }
};

/** Whose application in which round, which seat, and until when the review is due. */
const Lead = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  const { say } = useLanguage();
  const listed = useListed();
  const { applicant, partners, call, track, seat, dueExplained, phase } = review;
  const lead = [
    listed([applicant, ...partners].map(({ name }) => say(name))),
    say(call.title),
    say(track),
    t('seat', { seat }),
  ];
  return (
    <>
      {lead.filter((text) => text !== '').join(' · ')}
      {dueExplained !== undefined && phase !== 'done' && <div>{say(dueExplained)}</div>}
    </>
  );
};

const SideBySide = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  return (
    <Splitter className="side-by-side">
      <Splitter.Panel defaultSize="54%" min="30%">
        <section aria-label={t('papers.label')} style={{ paddingInlineEnd: 14 }}>
          <PapersOf review={review} />
        </section>
      </Splitter.Panel>
      <Splitter.Panel min="30%">
        <section aria-label={t('sheet.label')} style={{ paddingInlineStart: 14 }}>
          <Sheet review={review} />
          <PanelOpinion review={review} />
        </section>
      </Splitter.Panel>
    </Splitter>
  );
};

const Shown = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  return (
    <Page
      title={review.name}
      lead={<Lead review={review} />}
      actions={<Link to="/reviews">{t('back')}</Link>}
    >
      {review.phase === 'declare' ? (
        <Declaration review={review} />
      ) : (
        <SideBySide review={review} />
      )}
    </Page>
  );
};

/** One application of one expert: the declaration first, then papers and rubric side by side. */
export const Review = () => {
  const { id } = useParams({ from: '/shell/reviews/$id' });
  const review = useRead(api('/api/reviews/{id}', { id }));
  return <Loaded query={review}>{(data) => <Shown key={data.phase} review={data} />}</Loaded>;
};
