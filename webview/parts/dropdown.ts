import { element, type ElementNode } from '../element.ts';

export function dropdown<Value extends string>(options: {
	id: string;
	label: string;
	value: Value;
	choices: readonly { value: Value; label: string }[];
	choose: (value: Value) => void;
}): ElementNode {
	return element(
		'vscode-dropdown',
		{
			id: options.id,
			class: 'dropdown',
			'aria-label': options.label,
			'data-takes-focus': true,
			set: { value: options.value },
			on: {
				change: (event) => {
					// The toolkit's dropdown has the value of the chosen option as `value`.
					const { value } = event.currentTarget as HTMLElement & { value: string };
					const chosen = options.choices.find((choice) => choice.value === value);
					if (chosen !== undefined && chosen.value !== options.value) options.choose(chosen.value);
				},
			},
		},
		...options.choices.map((choice) =>
			element(
				'vscode-option',
				{ key: choice.value, value: choice.value, selected: choice.value === options.value },
				choice.label,
			),
		),
	);
}
