import { useTranslation } from 'react-i18next';
import type { Seat } from '../../interface/reviewing.ts';
import { useMoment } from '../display/moment.tsx';
import { Part } from '../display/part.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';

type Panel = NonNullable<Seat['panel']>;

const Give = ({ id, opinion }: { readonly id: string; readonly opinion: Panel['opinion'] }) => {
  const { t } = useTranslation('reviews');
  return (
    <ActDialog<{ text: string }>
      act={{ plural: 'cases', id, command: 'GivePanelOpinion' }}
      title={opinion === undefined ? t('panel.give') : t('panel.replace')}
      consequence={t('panel.means')}
      {...(opinion === undefined ? {} : { initial: { text: opinion.text } })}
      body={({ text }) => ({ text: text.trim() })}
      done={t('panel.given')}
      width={760}
    >
      <PassageItem
        name="text"
        label={t('panel.text')}
        missing={t('panel.textMissing')}
        rows={10}
        maxLength={5000}
        showCount
      />
    </ActDialog>
  );
};

/** 专家组评审意见: the chair's, for the whole panel; a later one takes the place of an earlier, which stays on file. */
export const PanelOpinion = ({ review: { caseId, panel } }: { readonly review: Seat }) => {
  const { t } = useTranslation('reviews');
  const { minute } = useMoment();
  if (panel === undefined) return null;
  const { open, opinion } = panel;
  return (
    <Part
      title={t('panel.title')}
      style={{ marginTop: 12 }}
      extra={open && <Give id={caseId} opinion={opinion} />}
    >
      {opinion === undefined ? (
        <span className="under">{t('panel.none')}</span>
      ) : (
        <>
          <p style={{ whiteSpace: 'pre-wrap', marginTop: 0 }}>{opinion.text}</p>
          <span className="under">{t('panel.at', { at: minute(opinion.at) })}</span>
        </>
      )}
    </Part>
  );
};
