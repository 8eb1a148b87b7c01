import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../workflows/form/form.ts';
import { usePlaceTitle } from '../display/place-title.ts';
import type { Pins } from './pins.ts';

/** All that is missing, in one list (一次性告知): kept on this machine until it is sent. */
export const PinnedItems = ({ form, pins }: { readonly form: Form; readonly pins: Pins }) => {
  const { t } = useTranslation('office');
  const titleOf = usePlaceTitle(form);
  const items = Object.entries(pins.pinned);
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={<h2 className="card-title">{t('items.title', { n: items.length })}</h2>}
    >
      {items.length === 0 && <p style={{ margin: 0 }}>{t('items.none')}</p>}
      <ol style={{ margin: 0, paddingInlineStart: 22 }}>
        {items.map(([path, reason]) => (
          <li key={path} style={{ marginBottom: 8 }}>
            <Flex justify="space-between" gap={8} align="start">
              <span>
                <strong>{titleOf(path)}</strong>{' '}
                {reason.trim() === '' ? (
                  <Typography.Text type="warning">{t('items.reasonMissing')}</Typography.Text>
                ) : (
                  reason
                )}
              </span>
              <Button
                size="small"
                aria-label={t('items.removeOf', { title: titleOf(path) })}
                onClick={() => pins.unpin(path)}
              >
                {t('items.remove')}
              </Button>
            </Flex>
          </li>
        ))}
      </ol>
    </Card>
  );
};
