import type { Light } from '../../workflows/registers/asking.ts';

/** The colour only repeats what stands beside it: each light has a shape of its own too, for print and for whoever sees no colours. */
const SHAPES: Readonly<Record<Light, string>> = {
  red: '■',
  yellow: '▲',
  blue: '◆',
  green: '●',
  grey: '○',
};

export const Lamp = ({ light, says }: { readonly light: Light; readonly says: string }) => (
  <span className={`lamp lamp-${light}`} role="img" aria-label={says} title={says}>
    {SHAPES[light]}
  </span>
);
