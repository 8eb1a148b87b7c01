import * as z from 'zod';

/** Shapes of answers by the name under which the interface's description lists each once. */
export const components = z.registry<{ readonly id: string }>();
