import { Link, useParams } from '@tanstack/react-router';
import { Alert, Splitter, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import type { ReviewAnswer } from '../../interface/reviewing.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { Declaration } from './declaration.tsx';
import { PanelOpinion } from './panel-opinion.tsx';
import { PapersOf } from './papers.tsx';
import { ScoreSheet } from './score-sheet.tsx';
import './reviews.css';

/** What I gave, where both kinds were given. */
const Signed = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  const { written, defence } = review;
  return (
    <Tabs
      items={[
        ...(defence === undefined
          ? []
          : [
              {
                key: 'defence',
                label: t('sheet.defence'),
                children: <ScoreSheet review={review} kind="defence" />,
              },
            ]),
        ...(written === undefined
          ? []
          : [
              {
                key: 'written',
                label: t('sheet.written'),
                children: <ScoreSheet review={review} kind="written" />,
              },
            ]),
      ]}
    />
  );
};

/** Titles of the lines that rest on what was corrected. */
const linesAgain = ({ rubric, again }: ReviewAnswer): readonly Bilingual[] =>
  rubric.lines.filter(({ id }) => again?.includes(id) ?? true).map(({ title }) => title);

const Sheet = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  const { say, language } = useLanguage();
  const named = (titles: readonly Bilingual[]) =>
    titles.map(say).join(language === 'zh' ? '、' : ', ');
  switch (review.phase) {
    case 'score':
      return <ScoreSheet key="written" review={review} kind="written" command="ScoreCase" />;
    case 'defence':
      return <ScoreSheet key="defence" review={review} kind="defence" command="ScoreDefence" />;
    case 'rescore':
      return (
        <>
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

const Shown = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  const { say, language } = useLanguage();
  const units = [review.applicant, ...review.partners].map(({ name }) => say(name));
  const lead = [
    units.join(language === 'zh' ? '、' : ', '),
    say(review.call.title),
    say(review.track),
    t('seat', { seat: review.seat }),
  ];
  return (
    <Page
      title={review.name}
      lead={
        <>
          {lead.filter((text) => text !== '').join(' · ')}
          {review.dueExplained !== undefined && review.phase !== 'done' && (
            <div>{say(review.dueExplained)}</div>
          )}
        </>
      }
      actions={<Link to="/reviews">{t('back')}</Link>}
    >
      {review.phase === 'declare' ? (
        <Declaration review={review} />
      ) : (
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
