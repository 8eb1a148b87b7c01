import { Form, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { applicationOf, type Call } from '../../workflows/calls/call.ts';
import { linesOf } from '../../workflows/score/rubric.ts';
import { SHEET_KIND, type SheetKind } from '../../workflows/score/sheet-kind.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { LineItem } from '../input/items.tsx';
import { required } from '../input/required.ts';

interface Props {
  readonly call: Call;
  /** None: papers or defence is asked for, as when marks are looked at again. */
  readonly kind?: SheetKind;
  readonly seat?: string | undefined;
}

/** A paper score sheet, line by line, in points as it was written. */
export const MarksFields = ({ call, kind }: Props) => {
  const { t } = useTranslation('input');
  const { say, choices } = useLanguage();
  const chosen: unknown = Form.useWatch(['act', 'kind']);
  const sheet: SheetKind = kind ?? (chosen === 'defence' ? 'defence' : 'written');
  return (
    <>
      {kind === undefined && (
        <Form.Item name={['act', 'kind']} label={t('marks.kind')} initialValue="written">
          <Radio.Group options={choices(SHEET_KIND)} />
        </Form.Item>
      )}
      <fieldset className="fields">
        <legend>{t('marks.title')}</legend>
        {linesOf(applicationOf(call).rubric, sheet).map(({ id, title, max }) => (
          <div key={id} style={{ display: 'grid', gap: 12, gridTemplateColumns: '1fr 1fr' }}>
            <Form.Item
              name={['act', 'scores', id]}
              label={t('marks.line', { title: say(title), max: max / 100 })}
              rules={required(t('marks.missing'))}
            >
              <InputNumber
                min={0}
                max={max / 100}
                step={0.5}
                precision={2}
                style={{ width: 160 }}
              />
            </Form.Item>
            <LineItem name={['act', 'remarks', id]} label={t('marks.remark')} maxLength={2000} />
          </div>
        ))}
      </fieldset>
    </>
  );
};
