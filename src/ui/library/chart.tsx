import { say } from '../../extension/say.ts';
import type { Month } from '../../notebook/concordance/months.ts';
import { monthName } from './shared.ts';

/** Sizes in CSS pixels; a narrow window shrinks the whole. */
const HEIGHT = 84;
const BASE = HEIGHT - 18;
const WIDEST_BAR = 26;
const WIDTH = 640;
/** Room that a label under the bars takes. */
const LABEL = 58;

/** How often a word stands in each month's articles: bars, and the same as a table for those who do not see them. */
export function MonthChart({ months }: { months: readonly Month[] }) {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const most = months.reduce((best, one) => (one.count > best.count ? one : best), first);
  const total = months.reduce((sum, { count }) => sum + count, 0);
  const step = Math.min(WIDEST_BAR, WIDTH / months.length);
  const width = step * months.length;
  const drawn = Math.max(width, LABEL * 2);
  const labels = labelsOf(months, step);
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${drawn} ${HEIGHT}`}
        width={drawn}
        height={HEIGHT}
        role="img"
        aria-label={say(
          'chartSummary',
          total,
          monthName(first.month),
          monthName(last.month),
          monthName(most.month),
          most.count,
        )}
      >
        <title>{say('chartTitle')}</title>
        {months.map(({ month, count }, i) => {
          const height = count === 0 ? 0 : Math.max(2, (count / most.count) * (BASE - 12));
          return (
            <g key={month}>
              <rect x={i * step + step * 0.12} y={BASE - height} width={step * 0.76} height={height} rx={1}>
                <title>{say('chartMonth', monthName(month), count)}</title>
              </rect>
              {month === most.month && (
                <text x={i * step + step / 2} y={BASE - height - 3} text-anchor="middle">
                  {count}
                </text>
              )}
              {labels.has(i) && (
                <text
                  x={i > 0 && i === months.length - 1 ? width : i * step + step * 0.12}
                  y={HEIGHT - 3}
                  text-anchor={i > 0 && i === months.length - 1 ? 'end' : 'start'}
                >
                  {labels.get(i)}
                </text>
              )}
            </g>
          );
        })}
        <line x1={0} x2={width} y1={BASE + 0.5} y2={BASE + 0.5} />
      </svg>
      <details>
        <summary>{say('chartFigures')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('month')}</th>
              <th scope="col">{say('times')}</th>
              <th scope="col">{say('libraryArticles')}</th>
            </tr>
          </thead>
          <tbody>
            {months
              .filter(({ count }) => count > 0)
              .map(({ month, count, articles }) => (
                <tr key={month}>
                  <th scope="row">{monthName(month)}</th>
                  <td>{count}</td>
                  <td>{articles}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** The first month, the last, and each January between, as far as there is room for them. */
function labelsOf(months: readonly Month[], step: number): Map<number, string> {
  const labels = new Map<number, string>();
  let free = 0;
  months.forEach(({ month }, i) => {
    const january = month.endsWith('-01');
    if ((i > 0 && !january) || i * step < free) return;
    labels.set(i, january && i > 0 ? month.slice(0, 4) : month);
    free = i * step + LABEL;
  });
  const last = months.length - 1;
  if ((last + 1) * step - LABEL >= free) labels.set(last, months[last]!.month);
  return labels;
}
