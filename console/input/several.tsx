import { Select, type SelectProps } from 'antd';
import { typedKey } from './typed-key.ts';

/**
 * Several of many. Tab goes on to the next field and takes nothing: the list below would else take whatever it happens
 * to have marked. The one field for it; a test says so.
 */
export const Several = (props: Omit<SelectProps, 'mode'>) => (
  // The field inside takes the keys; here one of them is only kept from the list.
  <div
    onKeyDownCapture={typedKey((event) => {
      if (event.key === 'Tab') event.stopPropagation();
    })}
  >
    <Select showSearch={{ optionFilterProp: 'label' }} {...props} mode="multiple" />
  </div>
);
