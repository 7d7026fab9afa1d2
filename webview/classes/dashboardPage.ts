import type { DashboardHostMessage, DashboardPageMessage, DashboardState } from '#dashboardMessages';
import { element } from '../element.ts';
import { draw } from '../patch.ts';
import { translator } from '../translate.ts';
import { Announcer } from './announcer.ts';
import type { LocalView } from './dashboardContext.ts';
import { dashboardFormats } from './dashboardFormats.ts';
import { dashboardView, waitingView } from './dashboardView.ts';
import type { DashboardWord } from './dashboardWords.ts';
import { type KeptDashboard, keptIn } from './keptDashboard.ts';
import { titleOf } from './newsList.ts';
import { verdictLooks } from '../verdictLooks.ts';

/** What the page needs of VS Code. */
export interface DashboardHost {
	post(message: DashboardPageMessage): void;
	/** What `save` kept before the page was made anew. */
	saved(): unknown;
	save(kept: KeptDashboard): void;
	/** In milliseconds since 1970. */
	now(): number;
}

/** The last scroll position is kept this long after the last scrolling, and at once when the page goes away. */
const quietMs = 300;
/** How often relative times are told anew, and what waited to be said is said. */
const clockStepMs = 10_000;

/** Draws the page into `root` and keeps it in agreement with the host's state. Returns what takes the host's messages. */
export function startDashboardPage(host: DashboardHost, root: HTMLElement): (message: DashboardHostMessage) => void {
	const kept = keptIn(host.saved());
	const announcer = new Announcer();
	let t = translator<DashboardWord>({});
	let state: DashboardState = { kind: 'loading', locale: document.documentElement.lang, classId: kept.classId ?? '' };
	let local: LocalView = kept.local;
	let scrollTo: number | undefined = kept.scrollTop;
	let spoken: { id: number; text: string } | undefined;
	let timer: number | undefined;

	const keep = (): void => {
		window.clearTimeout(timer);
		timer = undefined;
		host.save({ classId: state.classId, local, scrollTop: Math.round(window.scrollY) });
	};
	const drawNow = (): void => {
		document.documentElement.lang = state.locale;
		const act = (done: Extract<DashboardPageMessage, { kind: 'act' }>['act']): void =>
			host.post({ kind: 'act', act: done });
		const formats = dashboardFormats(state.locale, () => host.now());
		const change = (changed: Partial<LocalView>): void => {
			local = { ...local, ...changed };
			drawNow();
			keep();
		};
		draw(
			root,
			state.kind === 'shown' ? dashboardView({ state, local, t, formats, change, act }) : waitingView(state, t, act),
			element(
				'div',
				{ key: 'spoken', class: 'visually-hidden', role: 'status', 'aria-live': 'polite' },
				spoken !== undefined && element('p', { key: String(spoken.id) }, spoken.text),
			),
		);
		if (state.kind !== 'shown' || scrollTo === undefined) return;
		window.scrollTo({ top: scrollTo, behavior: 'instant' });
		scrollTo = undefined;
	};
	const sayNews = (): void => {
		if (state.kind !== 'shown') return;
		const due = announcer.due(state.news, host.now());
		if (due === undefined) return;
		const { newest, count } = due;
		const about = [
			newest.displayName,
			titleOf({ state }, newest.challengeId),
			t(verdictLooks[newest.verdict].word),
		] as const;
		const text =
			count === 1
				? t('{0}: {1}, {2}', ...about)
				: t('{0} submissions were judged. The newest: {1}, {2}, {3}.', count, ...about);
		spoken = { id: (spoken?.id ?? 0) + 1, text };
	};

	window.addEventListener('scroll', () => (timer ??= window.setTimeout(keep, quietMs)), { passive: true });
	window.addEventListener('pagehide', keep);
	window.setInterval(() => {
		sayNews();
		drawNow();
	}, clockStepMs);
	drawNow();

	return (message) => {
		switch (message.kind) {
			case 'init':
				t = translator<DashboardWord>(message.words);
				state = message.state;
				if (state.kind === 'shown') announcer.begin(state.news);
				break;
			case 'state':
				state = message.state;
				sayNews();
				break;
			default:
				message satisfies never;
		}
		drawNow();
		keep();
	};
}
