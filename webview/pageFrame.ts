/** Below this the page is one column and its tabs are a dropdown. */
const narrowQuery = '(max-width: 439px)';

/** Calls `done` when the frame that shows what was drawn just now is on the screen. */
export function afterFrame(done: () => void): void {
	// The first callback runs before that frame is painted, the second before the one after it.
	requestAnimationFrame(() => requestAnimationFrame(done));
}

/** Tells whether the page is narrow, now and whenever that changes. */
export function watchNarrow(changed: (isNarrow: boolean) => void): () => boolean {
	const query = window.matchMedia(narrowQuery);
	query.addEventListener('change', () => changed(query.matches));
	return () => query.matches;
}

/** Brings the sections with their tabs into sight. */
export function showSections(): void {
	document.querySelector('.sections')?.scrollIntoView({ block: 'start', behavior: scrollBehavior() });
}

/** Opens the explanation of the result and puts the focus on it. */
export function showWhy(): void {
	const why = document.getElementById('why');
	if (!(why instanceof HTMLDetailsElement)) {
		showVerdict();
		return;
	}
	why.open = true;
	why.querySelector('summary')?.focus();
	why.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
}

/** Brings the verdict into sight and, when that is not enough, the failing case. */
export function showVerdict(): void {
	const sections = document.querySelector('.sections');
	const failing = document.getElementById('failing');
	if (sections === null) return;
	const distance = failing === null ? 0 : failing.getBoundingClientRect().top - sections.getBoundingClientRect().top;
	const target = failing !== null && distance > window.innerHeight / 2 ? failing : sections;
	target.scrollIntoView({ block: 'start', behavior: scrollBehavior() });
}

function scrollBehavior(): ScrollBehavior {
	return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
