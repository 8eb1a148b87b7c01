import { useTranslation } from 'react-i18next';
import type { InHandShown } from '../../interface/components.ts';
import { ActModal } from '../input/act-modal.tsx';
import { useHolderName } from './holder.tsx';

interface Props {
  readonly hand: InHandShown;
  readonly onAnswer: (go: boolean) => void;
}

/** An office is an office: whoever goes on may, knowing whose work it is. */
const OverHeadDialog = ({ hand, onAnswer }: Props) => {
  const { t } = useTranslation('hands');
  const name = useHolderName();
  return (
    <ActModal
      open
      title={t('over.title', { name: name(hand) })}
      act={t('over.go')}
      onAct={() => onAnswer(true)}
      onCancel={() => onAnswer(false)}
      mask={{ closable: false }}
    >
      <p>{t('over.text', { name: name(hand) })}</p>
    </ActModal>
  );
};

export default OverHeadDialog;
