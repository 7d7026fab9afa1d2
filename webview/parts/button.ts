import { element, type ElementNode } from '../element.ts';
import { icon, type IconName } from '../icons.ts';

export interface ButtonOptions {
	label: string;
	press: () => void;
	look?: 'primary' | 'secondary' | undefined;
	icon?: IconName | undefined;
	key?: string | undefined;
	id?: string | undefined;
	title?: string | undefined;
	/** It is shown and can be reached, but does nothing now. Never the `disabled` attribute: that would throw out the focus. */
	unavailable?: boolean | undefined;
	/** For a button that shows and hides something: whether it is shown. */
	expanded?: boolean | undefined;
	takesFocus?: boolean | undefined;
}

export function button(options: ButtonOptions): ElementNode {
	return pressable(options, options.look ?? 'secondary', [
		options.icon !== undefined && icon(options.icon, '', 'start'),
		options.label,
	]);
}

/** A button with a picture only; the label is its accessible name and its tooltip. */
export function iconButton(options: ButtonOptions & { icon: IconName }): ElementNode {
	return pressable({ ...options, title: options.title ?? options.label }, 'icon', [icon(options.icon)], options.label);
}

function pressable(
	options: ButtonOptions,
	appearance: 'primary' | 'secondary' | 'icon',
	content: Parameters<typeof element>[2][],
	label?: string,
): ElementNode {
	return element(
		'vscode-button',
		{
			key: options.key,
			id: options.id,
			appearance,
			title: options.title,
			class: options.unavailable === true ? 'unavailable' : undefined,
			'aria-label': label,
			'data-takes-focus': options.takesFocus,
			// The toolkit's button hands these on to its inner button only as properties.
			set: {
				ariaDisabled: options.unavailable === true ? 'true' : null,
				ariaExpanded: options.expanded === undefined ? null : String(options.expanded),
			},
			on: {
				click: () => {
					if (options.unavailable !== true) options.press();
				},
			},
		},
		...content,
	);
}
