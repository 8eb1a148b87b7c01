import { Alert, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MovedFigure } from '../../workflows/form/compare-figures.ts';
import type { Field } from '../../workflows/form/form.ts';
import { amount } from '../display/number.ts';
import { FieldValue, unitOf } from '../display/part-values.tsx';
import { useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** What the office asks to be corrected, at the field that it names. */
export const Pinned = ({ reasons }: { readonly reasons: readonly string[] }) => {
  const { t } = useTranslation('county');
  return reasons.map((reason) => (
    <Alert
      key={reason}
      type="warning"
      showIcon
      style={{ marginTop: 6 }}
      title={t('correction.pinned', { reason })}
    />
  ));
};

/** A value that stood here before: in the last application, or in what was filed. */
export const Before = ({
  field,
  value,
  kind,
}: {
  readonly field: Field;
  readonly value: unknown;
  readonly kind: 'earlier' | 'filed';
}) => {
  const { t } = useTranslation('county');
  const unit = useUnit()(unitOf(field));
  return (
    <div className="under before">
      {kind === 'earlier' ? t('field.earlier') : t('field.filed')}
      <FieldValue field={field} value={value} />
      {unit === '' ? '' : ` ${unit}`}
    </div>
  );
};

/** 变动超过30%请说明, or a figure that cannot well be: the question stands at it, and its answer goes along when filing. */
export const Moved = ({
  id,
  figure,
  slip,
  kind,
  unit,
  explanation,
  change,
  disabled,
}: {
  readonly id: string;
  readonly figure: MovedFigure;
  readonly slip: boolean;
  /** What the figure is compared with. */
  readonly kind: 'earlier' | 'years' | 'region';
  readonly unit: string;
  readonly explanation: string;
  readonly change: (text: string) => void;
  readonly disabled: boolean;
}) => {
  const { t } = useTranslation('county');
  const { language } = useLanguage();
  const [previous, current] = [figure.previous, figure.current].map((one) => amount(one, language));
  const values = { previous, current, unit };
  const asked = {
    earlier: t('field.moved', values),
    years: t('field.yearsApart', values),
    region: t('field.overRegion', values),
  }[kind];
  return (
    <div className="moved">
      {slip && <Alert type="error" showIcon title={t('field.slip', values)} />}
      <label htmlFor={`${id}-why`}>{asked}</label>
      <Input.TextArea
        id={`${id}-why`}
        value={explanation}
        disabled={disabled}
        autoSize={{ minRows: 1, maxRows: 6 }}
        placeholder={t('field.movedExample')}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
};
