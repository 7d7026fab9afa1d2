import type { Ask, AskName, PanelState, PanelTab } from '#messages';
import type { Formats } from './formats.ts';
import type { LocalState, Place } from './localState.ts';
import type { Translate } from './translate.ts';

/** All that a view is drawn from, and what it can do. A view is a function of this. */
export interface Page {
	readonly state: PanelState;
	readonly local: LocalState;
	readonly t: Translate;
	readonly formats: Formats;
	/** Changes what only the page knows, and draws. */
	change(change: Partial<LocalState>): void;
	/** Asks the host. The controls of `place` wait; a failure is shown there. `done` is called after success. */
	ask<Name extends AskName>(place: Place, name: Name, body: Ask<Name>, done?: () => void): void;
	/** Shows a section and tells the host, which keeps it for the next page. */
	chooseTab(tab: PanelTab): void;
	/** Puts the focus on the element with this id once it is drawn. */
	focus(id: string): void;
	/** Lets the live region say something. */
	say(text: string): void;
}
