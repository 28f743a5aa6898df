import type { JSX } from 'react';
import type { SizeJson } from '../../core/header-size/header-size.ts';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import styles from './header-size.module.css';

/** How large the header of each proxy would be, and whose limits it passes. */
export function HeaderSize(): JSX.Element | null {
  const { locale, interface: words } = useMessages();
  const sizes = useApp(({ answer }) => answer?.inspection.view.sizes);
  const limits = useApp(({ catalog }) => catalog?.limits);
  if (sizes === undefined || sizes.length === 0 || limits === undefined) return null;
  const number = (value: number): string => value.toLocaleString(locale);
  const lines = sizes.map(({ line }) => line);
  const range = `${number(Math.min(...lines))}–${number(Math.max(...lines))}`;
  return (
    <PartSection part="size" name={words.size.name} count={range}>
      <p className={styles['lead']}>{words.size.lead}</p>
      <table className={styles['sizes']} aria-label={words.size.name}>
        <thead>
          <tr>
            <th scope="col">{words.size.proxy}</th>
            <th scope="col">{words.size.octets}</th>
            <th scope="col">{words.size.refused}</th>
          </tr>
        </thead>
        <tbody>
          {sizes.map((size) => (
            <Row key={`${size.sender} ${size.name}`} size={size} />
          ))}
        </tbody>
      </table>
      <p className={styles['lead']}>{words.size.limits}</p>
      <ul className={styles['limits']}>
        {limits.map(({ id, name, octets, of, citation }) => (
          <li key={id}>
            <a href={citation.url} title={citation.title} target="_blank" rel="noreferrer">
              {words.size.limit(name, number(octets), of)}
            </a>
          </li>
        ))}
      </ul>
    </PartSection>
  );
}

function Row({ size }: { readonly size: SizeJson }): JSX.Element {
  const { locale, interface: words } = useMessages();
  const catalog = useApp((state) => state.catalog);
  const sender = catalog?.senders.find(({ id }) => id === size.sender)?.name ?? size.name;
  const refused = catalog?.limits.filter(({ id }) => size.passes.includes(id)) ?? [];
  return (
    <tr data-refused={refused.length > 0}>
      <th scope="row">
        {sender}
        <span className={styles['carries']}>
          {`${size.name} · ${words.size.carries[size.carries]}`}
        </span>
      </th>
      <td>{size.line.toLocaleString(locale)}</td>
      <td>
        {refused.length === 0 ? words.size.nobody : refused.map(({ name }) => name).join(', ')}
      </td>
    </tr>
  );
}
