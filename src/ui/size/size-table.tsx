import type { JSX } from 'react';
import type { SizeJson } from '../../core/header-size/header-size.ts';
import { numbersIn } from '../messages/numbers.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import styles from './header-size.module.css';

/** One row for each field of each sender, and the limits that they are held against. */
export function SizeTable({ sizes }: { readonly sizes: readonly SizeJson[] }): JSX.Element {
  const { locale, interface: words } = useMessages();
  const limits = useApp(({ catalog }) => catalog?.limits) ?? [];
  return (
    <>
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
              {words.size.limit(name, numbersIn(locale)(octets), of)}
            </a>
          </li>
        ))}
      </ul>
    </>
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
      <td>{numbersIn(locale)(size.line)}</td>
      <td>
        {refused.length === 0 ? words.size.nobody : refused.map(({ name }) => name).join(', ')}
      </td>
    </tr>
  );
}
