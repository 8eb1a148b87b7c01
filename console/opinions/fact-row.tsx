import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VetoFact } from '../../interface/reviewing.ts';
import { useLanguage } from '../i18n/use-language.ts';

import type { FactAnswer } from './draft.ts';
import { COLUMNS } from './figure-rows.tsx';

interface Props {
  readonly fact: VetoFact;
  readonly answer: FactAnswer | undefined;
  readonly onChange: (answer: FactAnswer) => void;
}

const Basis = ({ answer, onChange }: Pick<Props, 'onChange'> & { readonly answer: FactAnswer }) => {
  const { t } = useTranslation('opinions');
  return (
    <Input
      aria-label={t('veto.basis')}
      placeholder={t('veto.basis')}
      value={answer.basis}
      maxLength={2000}
      status={answer.basis.trim() === '' ? 'error' : ''}
      onChange={({ target }) => onChange({ ...answer, basis: target.value })}
      style={{ flex: 1, minWidth: 260 }}
    />
  );
};

/** 一票否决事项: found or not, and on what it rests. Silence never settles it. */
export const FactRow = ({ fact, answer, onChange }: Props) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  return (
    <tr>
      <td colSpan={COLUMNS}>
        <div className="dispute-fields">
          <span>
            <span className="under">{t('veto.label')}</span> {say(fact.title)}
          </span>
          <Radio.Group
            aria-label={say(fact.title)}
            value={answer?.found}
            onChange={({ target }) =>
              onChange({ basis: answer?.basis ?? '', found: target.value === true })
            }
            options={[
              { value: false, label: t('veto.none') },
              { value: true, label: t('veto.found') },
            ]}
          />
          {answer?.found === true && <Basis answer={answer} onChange={onChange} />}
        </div>
      </td>
    </tr>
  );
};
