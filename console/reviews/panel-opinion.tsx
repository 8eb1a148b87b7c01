import { Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../interface/reviewing.ts';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';

/** 专家组评审意见: the chair's, for the whole panel; a later one takes the place of an earlier, which stays on file. */
export const PanelOpinion = ({ review }: { readonly review: Seat }) => {
  const { t } = useTranslation('reviews');
  const { minute } = useMoment();
  const { caseId, panel } = review;
  if (panel === undefined) return null;
  const { open, opinion } = panel;
  return (
    <Card
      size="small"
      title={<h2 className="part-title">{t('panel.title')}</h2>}
      style={{ marginTop: 12 }}
      extra={
        open && (
          <ActDialog<{ text: string }>
            act={{ plural: 'cases', id: caseId, command: 'GivePanelOpinion' }}
            title={opinion === undefined ? t('panel.give') : t('panel.replace')}
            consequence={t('panel.means')}
            {...(opinion === undefined ? {} : { initial: { text: opinion.text } })}
            body={({ text }) => ({ text: text.trim() })}
            done={t('panel.given')}
            width={760}
          >
            <Form.Item
              name="text"
              label={t('panel.text')}
              rules={[{ required: true, whitespace: true, message: t('panel.textMissing') }]}
            >
              <Input.TextArea rows={10} maxLength={5000} showCount />
            </Form.Item>
          </ActDialog>
        )
      }
    >
      {opinion === undefined ? (
        <span className="under">{t('panel.none')}</span>
      ) : (
        <>
          <p style={{ whiteSpace: 'pre-wrap', marginTop: 0 }}>{opinion.text}</p>
          <span className="under">{t('panel.at', { at: minute(opinion.at) })}</span>
        </>
      )}
    </Card>
  );
};
