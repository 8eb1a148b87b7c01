import { Button, Modal, type ModalProps } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props
  extends Pick<ModalProps, 'open' | 'title' | 'width' | 'mask' | 'forceRender' | 'children'> {
  /** What is done, as its button says it. */
  readonly act: string;
  readonly onAct: () => void;
  readonly onCancel: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly loading?: boolean;
}

/** A dialog that ends by one act or by going back. */
export const ActModal = ({ act, onAct, onCancel, danger, disabled, loading, ...modal }: Props) => {
  const { t } = useTranslation('input');
  return (
    <Modal
      {...modal}
      onCancel={onCancel}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          {t('cancel')}
        </Button>,
        <Button key="do" type="primary" {...{ danger, disabled, loading }} onClick={onAct}>
          {act}
        </Button>,
      ]}
    />
  );
};
