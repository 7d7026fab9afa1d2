import { draw } from '../patch.ts';
import { translator } from '../translate.ts';
import type { StatisticsHostMessage, StatisticsPageMessage, StatisticsState } from '#statisticsMessages';
import { statisticsView } from './statisticsView.ts';
import type { StatisticsWord } from './statisticsWords.ts';

/** What the page needs of VS Code. */
export interface StatisticsHost {
	post(message: StatisticsPageMessage): void;
	/** What `save` kept before the page was made anew. */
	saved(): unknown;
	save(kept: Kept): void;
}

interface Kept {
	/** Charts whose table is shown. */
	tables: string[];
	scrollTop: number;
}

/** The last scroll position is kept this long after the last scrolling, and at once when the page goes away. */
const quietMs = 300;

/** Draws the page into `root` and keeps it in agreement with the host's state. Returns what takes the host's messages. */
export function startStatisticsPage(host: StatisticsHost, root: HTMLElement): (message: StatisticsHostMessage) => void {
	const kept = keptIn(host.saved());
	let t = translator<StatisticsWord>({});
	let state: StatisticsState = { kind: 'loading', locale: document.documentElement.lang };
	let tables: ReadonlySet<string> = new Set(kept.tables);
	let scrollTo: number | undefined = kept.scrollTop;
	let width = root.clientWidth;
	let timer: number | undefined;

	const keep = (): void => {
		window.clearTimeout(timer);
		timer = undefined;
		host.save({ tables: [...tables], scrollTop: Math.round(window.scrollY) });
	};
	const drawNow = (): void => {
		document.documentElement.lang = state.locale;
		const toggleTable = (id: string): void => {
			const next = new Set(tables);
			if (!next.delete(id)) next.add(id);
			tables = next;
			drawNow();
			keep();
		};
		draw(root, statisticsView({ state, t, width, tables, toggleTable, act: (act) => host.post({ kind: 'act', act }) }));
		if (state.kind !== 'shown' || scrollTo === undefined) return;
		window.scrollTo({ top: scrollTo, behavior: 'instant' });
		scrollTo = undefined;
	};

	new ResizeObserver(() => {
		if (root.clientWidth === width) return;
		width = root.clientWidth;
		drawNow();
	}).observe(root);
	window.addEventListener('scroll', () => (timer ??= window.setTimeout(keep, quietMs)), { passive: true });
	window.addEventListener('pagehide', keep);
	drawNow();

	return (message) => {
		switch (message.kind) {
			case 'init':
				t = translator<StatisticsWord>(message.words);
				state = message.state;
				break;
			case 'state':
				state = message.state;
				break;
			default:
				message satisfies never;
		}
		drawNow();
	};
}

/** VS Code hands back what this page or an older one kept. */
function keptIn(saved: unknown): Kept {
	const kept: Kept = { tables: [], scrollTop: 0 };
	if (typeof saved !== 'object' || saved === null) return kept;
	if ('tables' in saved && Array.isArray(saved.tables))
		kept.tables = saved.tables.filter((one): one is string => typeof one === 'string');
	if ('scrollTop' in saved && typeof saved.scrollTop === 'number') kept.scrollTop = saved.scrollTop;
	return kept;
}
