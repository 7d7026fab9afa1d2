import type { PanelState } from '#messages';
import type { AskFailure, Asker } from './asker.ts';
import { formatsFor } from './formats.ts';
import type { LocalState, Place } from './localState.ts';
import type { Page } from './pageContext.ts';
import type { Translate } from './translate.ts';

/** The state that the page shows now. */
export interface Shown {
	state: PanelState;
	local: LocalState;
}

/** The page as the views see it: always the newest state, and every change leads to a drawing. */
export function livePage(
	shown: Shown,
	tools: { t: Translate; now: () => number; asker: Asker; plan: () => void; focus: (id: string) => void },
): Page {
	const { t, asker } = tools;
	const change = (changed: Partial<LocalState>): void => {
		shown.local = { ...shown.local, ...changed };
		tools.plan();
	};
	const say = (text: string): void => change({ spoken: { id: (shown.local.spoken?.id ?? 0) + 1, text } });
	const setWaiting = (place: Place, isWaiting: boolean): void => {
		const waiting = new Set(shown.local.waiting);
		if (isWaiting) waiting.add(place);
		else waiting.delete(place);
		change({ waiting });
	};
	const setFailure = (place: Place, message: string | undefined): void => {
		const failures = new Map(shown.local.failures);
		if (message === undefined) failures.delete(place);
		else failures.set(place, message);
		change({ failures });
	};
	const words = (failure: AskFailure): string => {
		switch (failure.kind) {
			case 'refused':
				return failure.message;
			case 'silent':
				return t(
					'No answer within {0}. Try again; if that does not help, choose Code Sensei: Restart Backend.',
					page.formats.time(failure.limitMs),
				);
			default:
				return failure satisfies never;
		}
	};
	const page: Page = {
		get state() {
			return shown.state;
		},
		get local() {
			return shown.local;
		},
		get formats() {
			return formatsFor(shown.state.locale, t, tools.now);
		},
		t,
		change,
		say,
		focus: tools.focus,
		chooseTab(tab) {
			change({ tab });
			page.ask('page', 'selectTab', { tab });
		},
		ask(place, name, body, done) {
			setFailure(place, undefined);
			setWaiting(place, true);
			asker.ask(name, body, {
				done: () => {
					setWaiting(place, false);
					done?.();
				},
				failed: (failure) => {
					setWaiting(place, false);
					const message = words(failure);
					setFailure(place, message);
					say(message);
				},
				late: () => setFailure(place, undefined),
			});
		},
	};
	return page;
}
