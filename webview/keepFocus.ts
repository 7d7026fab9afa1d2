/**
 * Call before a drawing; the returned function, called after it, brings the focus back: to the same element, or, when that is gone,
 * to the place marked `data-takes-focus` in the nearest thing around it that is still there.
 */
export function rememberFocus(root: Element): () => void {
	const focused = document.activeElement;
	if (!(focused instanceof HTMLElement) || !root.contains(focused) || focused === root) return () => undefined;
	const around: Element[] = [];
	for (let parent = focused.parentElement; parent !== null; parent = parent.parentElement) around.push(parent);
	return () => {
		// Something else may have taken the focus on purpose.
		if (document.activeElement !== null && document.activeElement !== document.body) return;
		heirOf(focused, around, root)?.focus({ preventScroll: true });
	};
}

function heirOf(focused: HTMLElement, around: readonly Element[], root: Element): HTMLElement | undefined {
	if (focused.isConnected && focused.checkVisibility()) return focused;
	for (const element of around) {
		const heir = element.isConnected ? element.querySelector('[data-takes-focus]') : null;
		if (heir instanceof HTMLElement && heir.checkVisibility()) return heir;
		if (element === root) break;
	}
	return undefined;
}
