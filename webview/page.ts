import type { HostMessage, PageMessage, PanelState, Words } from '#messages';
import { actions } from './actions.ts';
import { askTimeLimitMs, makeAsker } from './asker.ts';
import { type Content, element } from './element.ts';
import { header } from './header.ts';
import { newHintWords } from './hints.ts';
import { livePage, type Shown } from './livePage.ts';
import { casesOpenAtFirst, firstLocalState, readSaved } from './localState.ts';
import { notice } from './notice.ts';
import type { Page } from './pageContext.ts';
import { afterFrame, showSections, showVerdict, showWhy, watchNarrow } from './pageFrame.ts';
import { button } from './parts/button.ts';
import { draw } from './patch.ts';
import { previewBar } from './previewBar.ts';
import { keepSaved } from './savedState.ts';
import { sections } from './sections.ts';
import { statement } from './statement.ts';
import { translator } from './translate.ts';

/** What the page needs of VS Code. */
export interface PageHost {
	post(message: PageMessage): void;
	/** What `save` kept before the page was made anew. */
	saved(): unknown;
	save(kept: unknown): void;
	/** In milliseconds since 1970. */
	now(): number;
}

/** How often relative times are told anew. */
const clockStepMs = 30_000;

/** Draws the page into `root` and keeps it in agreement with the host's state. Returns what takes the host's messages. */
export function startPage(host: PageHost, root: HTMLElement): (message: HostMessage) => void {
	const asker = makeAsker((message) => host.post(message));
	let words: Words = {};
	let shown: (Shown & { page: Page }) | undefined;
	let isDrawingPlanned = false;
	let focusNext: string | undefined;
	const isNarrow = watchNarrow((narrow) => shown?.page.change({ narrow }));
	const saver = keepSaved(
		(kept) => host.save(kept),
		() => shown,
	);

	const drawNow = (): void => {
		isDrawingPlanned = false;
		if (shown === undefined) return;
		document.documentElement.lang = shown.state.locale;
		draw(root, view(shown.page));
		if (focusNext !== undefined) document.getElementById(focusNext)?.focus();
		focusNext = undefined;
		saver.keep();
	};
	const plan = (): void => {
		if (isDrawingPlanned) return;
		isDrawingPlanned = true;
		queueMicrotask(drawNow);
	};
	const focus = (id: string): void => {
		focusNext = id;
		plan();
	};

	const begin = (state: PanelState): void => {
		// What was kept must be of the page that goes away, up to its last key.
		saver.keepNow();
		const saved = readSaved(host.saved(), state);
		const model: Shown = { state, local: firstLocalState(state, isNarrow(), saved) };
		const page = livePage(model, { t: translator(words), now: () => host.now(), asker, plan, focus });
		shown = Object.assign(model, { page });
		if (saved !== undefined && saved.tab !== state.tab) page.chooseTab(saved.tab);
		drawNow();
		window.scrollTo({ top: saved?.scrollTop ?? 0, behavior: 'instant' });
		afterFrame(() => host.post({ kind: 'painted', what: 'statement' }));
	};

	const goOn = (state: PanelState): void => {
		if (shown === undefined || shown.state.challenge.id !== state.challenge.id) {
			begin(state);
			return;
		}
		const { page, state: before } = shown;
		shown.state = state;
		const { result, announcement } = state;
		const isNewResult = result !== undefined && result.finishedAt !== before.result?.finishedAt;
		page.change({
			...(state.tab !== before.tab && { tab: state.tab }),
			...(isNewResult && { tab: 'results', openCases: casesOpenAtFirst(state) }),
			...(state.activity.kind === 'running' && { dismissed: undefined }),
		});
		const newHint = newHintWords(page, before);
		if (newHint !== undefined) page.say(newHint);
		if (announcement !== undefined && announcement.id !== before.announcement?.id) page.say(announcement.text);
		if (!isNewResult) return;
		drawNow();
		showVerdict();
		afterFrame(() => host.post({ kind: 'painted', what: 'result' }));
	};

	window.setInterval(() => {
		if (document.visibilityState === 'visible') plan();
	}, clockStepMs);
	missHost(host, root, () => shown !== undefined);

	return (message) => {
		switch (message.kind) {
			case 'init':
				words = message.words;
				begin(message.state);
				break;
			case 'state':
				goOn(message.state);
				break;
			case 'focusTab':
				shown?.page.change({ tab: message.tab });
				drawNow();
				if (message.why === true) showWhy();
				else showSections();
				break;
			case 'answer':
				asker.answer(message);
				break;
			default:
				message satisfies never;
		}
	};
}

function view(page: Page): Content {
	const { spoken } = page.local;
	return [
		header(page),
		page.state.preview === undefined ? actions(page) : previewBar(page, page.state.preview),
		element('div', { key: 'columns', class: 'columns' }, statement(page), sections(page)),
		element(
			'div',
			{ key: 'live', class: 'visually-hidden', role: 'status', 'aria-live': 'polite' },
			spoken !== undefined && element('p', { key: String(spoken.id) }, spoken.text),
		),
	];
}

/** A host that never sends a state would leave the page empty. */
function missHost(host: PageHost, root: HTMLElement, isShown: () => boolean): void {
	const t = translator({});
	window.setTimeout(() => {
		if (isShown()) return;
		const again = button({
			label: t('Try again'),
			press: () => {
				draw(root);
				host.post({ kind: 'ready' });
				missHost(host, root, isShown);
			},
		});
		draw(
			root,
			notice({ key: 'silent', kind: 'error', text: t('The challenge did not arrive from the extension.') }, again),
		);
	}, askTimeLimitMs);
}
