import { Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  /** One line below the title. */
  readonly lead?: ReactNode;
  /** Buttons of the page, the main one first. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: one heading, its actions, its content; the browser's title follows. */
export const Page = ({ title, lead, actions, children }: Props) => {
  const { t } = useTranslation('app');
  const suffix = t('name');
  useEffect(() => {
    document.title = `${title} · ${suffix}`;
  }, [title, suffix]);
  return (
    <div style={{ maxWidth: 1680, margin: '0 auto' }}>
      <Flex justify="space-between" align="start" gap={16} wrap style={{ marginBottom: 16 }}>
        <div>
          <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
            {title}
          </Typography.Title>
          {lead !== undefined && <Typography.Text type="secondary">{lead}</Typography.Text>}
        </div>
        {actions !== undefined && (
          <Flex gap={8} wrap className="no-print">
            {actions}
          </Flex>
        )}
      </Flex>
      {children}
    </div>
  );
};
