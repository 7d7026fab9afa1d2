import type { PanelState } from '#messages';
import type { LocalState, SavedState } from './localState.ts';

/** Text being typed is kept this long after the last key, and at once when the page goes away. */
const quietMs = 300;

/** Keeps what outlives a reload of the page: challenge, tab, scroll position, and what is being typed about a case. */
export function keepSaved(
	save: (kept: SavedState) => void,
	current: () => { state: PanelState; local: LocalState } | undefined,
): { keep: () => void; keepNow: () => void } {
	let timer: number | undefined;
	const keepNow = (): void => {
		window.clearTimeout(timer);
		timer = undefined;
		const shown = current();
		if (shown === undefined) return;
		const { tab, draft } = shown.local;
		save({ challengeId: shown.state.challenge.id, tab, draft, scrollTop: Math.round(window.scrollY) });
	};
	const keep = (): void => {
		timer ??= window.setTimeout(keepNow, quietMs);
	};
	window.addEventListener('scroll', keep, { passive: true });
	window.addEventListener('pagehide', keepNow);
	document.addEventListener('visibilitychange', keepNow);
	return { keep, keepNow };
}
