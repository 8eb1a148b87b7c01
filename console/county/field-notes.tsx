import { Alert, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MovedFigure } from '../../workflows/form/compare-figures.ts';
import type { Field } from '../../workflows/form/form.ts';
import { FieldValue, unitOf } from '../display/field-value.tsx';
import { amount } from '../display/number.ts';
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

/** A figure that asks a question. */
export interface Asked {
  readonly figure: MovedFigure;
  /** Whether it looks like another unit than the field's. */
  readonly slip: boolean;
  /** What the figure is compared with. */
  readonly kind: 'earlier' | 'years' | 'region';
}

interface MovedProps {
  readonly id: string;
  readonly asked: Asked;
  readonly unit: string;
  readonly explanation: string;
  readonly change: (text: string) => void;
  readonly disabled: boolean;
}

/** 变动超过30%请说明, or a figure that cannot well be: the question stands at it, and its answer goes along when filing. */
export const Moved = ({ id, asked, unit, explanation, change, disabled }: MovedProps) => {
  const { t } = useTranslation('county');
  const { language } = useLanguage();
  const { figure, slip, kind } = asked;
  const [previous, current] = [figure.previous, figure.current].map((one) => amount(one, language));
  const values = { previous, current, unit };
  const question = {
    earlier: t('field.moved', values),
    years: t('field.yearsApart', values),
    region: t('field.overRegion', values),
  }[kind];
  return (
    <div className="moved">
      {slip && <Alert type="error" showIcon title={t('field.slip', values)} />}
      <label htmlFor={`${id}-why`}>{question}</label>
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
