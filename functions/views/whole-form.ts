import { reads } from '../../workflows/case/reader.ts';
import type { Visible } from './visible.ts';

/** Whether the person may read every confirmed part; people's names and telephones are asked for apart. */
export const seesWholeForm = (visible: Visible): boolean => reads(visible, 'form');
