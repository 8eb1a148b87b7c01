import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';

/** A way to another screen that looks like an act; a real address, so that it opens in a new tab as well. */
export const LinkButton = ({
  to,
  primary = false,
  children,
}: {
  readonly to: string;
  readonly primary?: boolean;
  readonly children: string;
}) => {
  const navigate = useNavigate();
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      href={to}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void navigate({ to });
      }}
    >
      {children}
    </Button>
  );
};
