import { Button, Card, Flex, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../workflows/form/form.ts';
import type { Pinned } from './formal.tsx';
import { usePlaceTitle } from './place-title.ts';

interface Props {
  readonly form: Form;
  readonly pinned: Pinned;
  /** The place that was pinned last: its reason is asked for at once. */
  readonly latest: string | undefined;
  readonly change: (path: string, reason: string) => void;
  readonly unpin: (path: string) => void;
}

/** All that is missing, in one list (一次性告知): kept on this machine until it is sent. */
export const PinnedItems = ({ form, pinned, latest, change, unpin }: Props) => {
  const { t } = useTranslation('office');
  const titleOf = usePlaceTitle(form);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (latest === undefined) return;
    const field = list.current?.querySelector<HTMLTextAreaElement>(
      `[data-place="${CSS.escape(latest)}"] textarea`,
    );
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  }, [latest]);
  const items = Object.entries(pinned);
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={<h2 className="card-title">{t('items.title', { n: items.length })}</h2>}
    >
      {items.length === 0 && <p style={{ margin: 0 }}>{t('items.none')}</p>}
      <ol ref={list} style={{ margin: 0, paddingInlineStart: 22 }}>
        {items.map(([path, reason]) => (
          <li key={path} data-place={path} style={{ marginBottom: 8 }}>
            <Flex justify="space-between" gap={8}>
              <strong>{titleOf(path)}</strong>
              <Button size="small" onClick={() => unpin(path)}>
                {t('items.remove')}
              </Button>
            </Flex>
            <Input.TextArea
              aria-label={t('items.reasonFor', { title: titleOf(path) })}
              placeholder={t('items.reason')}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={2000}
              value={reason}
              status={reason.trim() === '' ? 'warning' : ''}
              onChange={({ target }) => change(path, target.value)}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
};
