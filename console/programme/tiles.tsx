import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProgrammeAnswer } from '../../interface/programme.ts';
import { useLanguage } from '../i18n/use-language.ts';

type Clusters = ProgrammeAnswer['clusters'];
type Place = Clusters['byPlace'][number];

/** One county, zone or the city: its clusters by level; a click leads to them. */
const Tile = ({
  place,
  levels,
}: {
  readonly place: Place;
  readonly levels: Clusters['byLevel'];
}) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const { org, name, tile, total } = place;
  const counts = [...place.levels].reverse().filter(({ count }) => count > 0);
  const titleOf = (level: string) => say(levels.find((one) => one.level === level)?.name) || level;
  return (
    <Link
      to="/clusters"
      search={{ place: org }}
      className={total === 0 ? 'tile tile-none' : 'tile'}
      {...(tile === undefined ? {} : { style: { gridColumn: tile.column, gridRow: tile.row } })}
    >
      <strong>{say(name)}</strong>
      {total === 0 ? (
        <span className="tile-level">{t('tiles.none')}</span>
      ) : (
        counts.map(({ level, count }) => (
          <span key={level} className="tile-level">
            {titleOf(level)} <b className="number">{count}</b>
          </span>
        ))
      )}
    </Link>
  );
};

/** Counties and zones in their relative places: no map, and no borders. */
export const Tiles = ({ clusters: { byPlace, byLevel } }: { readonly clusters: Clusters }) => {
  const placed = byPlace.filter(({ tile }) => tile !== undefined);
  const others = byPlace.filter(({ tile }) => tile === undefined);
  return (
    <>
      <div className="tiles">
        {placed.map((place) => (
          <Tile key={place.org} place={place} levels={byLevel} />
        ))}
      </div>
      {others.length > 0 && (
        <div className="tiles tiles-beside">
          {others.map((place) => (
            <Tile key={place.org} place={place} levels={byLevel} />
          ))}
        </div>
      )}
    </>
  );
};
