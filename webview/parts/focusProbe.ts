/**
 * While the toolkit loads, it puts an empty `<style>` into the page to see whether the browser knows `:focus-visible`. The page's content
 * security policy refuses every inline style, so this would be reported as a violation on each opening. Until `endFocusProbe` a `<style>`
 * is made as an inert `<template>`: nothing is refused, and the probe comes to the same end. Import this before the toolkit.
 */
Reflect.set(document, 'createElement', (tag: string) =>
	document.createElementNS('http://www.w3.org/1999/xhtml', tag === 'style' ? 'template' : tag),
);

/** Call when the toolkit is loaded. */
export function endFocusProbe(): void {
	Reflect.deleteProperty(document, 'createElement');
}
