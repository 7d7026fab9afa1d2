import { type Content, element, type ElementNode } from '../element.ts';

/**
 * A row of tabs after the ARIA Authoring Practices: one of them is in the tab order, arrows, Home and End move among them and select.
 * Not the toolkit's panels: these set inline styles, which the page's content security policy refuses.
 */
export function tabs<Value extends string>(options: {
	label: string;
	value: Value;
	/** Id of the element that holds what the selected tab shows. */
	panelId: string;
	choices: readonly { value: Value; label: string; detail?: Content; detailLabel?: string | undefined }[];
	choose: (value: Value) => void;
}): ElementNode {
	const move = (event: KeyboardEvent): void => {
		const step = stepOf(event);
		if (step === undefined) return;
		event.preventDefault();
		const now = options.choices.findIndex((choice) => choice.value === options.value);
		const next = options.choices.at(
			step === 'first' ? 0 : step === 'last' ? -1 : (now + step) % options.choices.length,
		);
		if (next === undefined) return;
		options.choose(next.value);
		document.getElementById(tabId(next.value))?.focus();
	};
	return element(
		'div',
		{ class: 'tabs', role: 'tablist', 'aria-label': options.label, on: { keydown: move } },
		...options.choices.map((choice) => {
			const selected = choice.value === options.value;
			return element(
				'button',
				{
					key: choice.value,
					id: tabId(choice.value),
					class: 'tab',
					type: 'button',
					role: 'tab',
					'aria-selected': selected,
					'aria-controls': selected ? options.panelId : undefined,
					tabindex: selected ? 0 : -1,
					'data-takes-focus': selected,
					on: { click: () => options.choose(choice.value) },
				},
				choice.label,
				choice.detail !== undefined && element('span', { class: 'tab-detail', 'aria-hidden': true }, choice.detail),
				choice.detailLabel !== undefined && element('span', { class: 'visually-hidden' }, ` ${choice.detailLabel}`),
			);
		}),
	);
}

export function tabId(value: string): string {
	return `tab-${value}`;
}

function stepOf(event: KeyboardEvent): number | 'first' | 'last' | undefined {
	const forward = getComputedStyle(document.body).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
	switch (event.key) {
		case 'ArrowLeft':
		case 'ArrowRight':
			return event.key === forward ? 1 : -1;
		case 'Home':
			return 'first';
		case 'End':
			return 'last';
		default:
			return undefined;
	}
}
