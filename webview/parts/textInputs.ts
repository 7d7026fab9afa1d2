import { type Content, element, type ElementNode } from '../element.ts';

interface TextInputOptions {
	key: string;
	id: string;
	/** What the field is for; also its accessible name. */
	label: string;
	value: string;
	maxLength: number;
	typed: (value: string) => void;
	/** Called for Ctrl+Enter and Cmd+Enter. */
	confirmed: () => void;
}

export function textField(options: TextInputOptions): ElementNode {
	return input('vscode-text-field', options, []);
}

/** A field of several lines, in the editor's font. `detail` stands behind the label, more quietly. */
export function textArea(options: TextInputOptions & { rows: number; detail?: string | undefined }): ElementNode {
	return input('vscode-text-area', options, [
		options.detail !== undefined && element('span', { class: 'field-detail' }, ` ${options.detail}`),
	]);
}

function input(
	tag: 'vscode-text-field' | 'vscode-text-area',
	options: TextInputOptions & { rows?: number },
	detail: Content[],
): ElementNode {
	return element(
		tag,
		{
			key: options.key,
			id: options.id,
			class: 'field',
			maxlength: options.maxLength,
			rows: options.rows,
			resize: options.rows === undefined ? undefined : 'vertical',
			set: { value: options.value, spellcheck: false },
			on: {
				input: (event) => {
					// The toolkit's fields have a text as `value`; its types stay inside this folder's implementation.
					const field = event.currentTarget as HTMLElement & { value: string };
					options.typed(field.value);
				},
				keydown: (event) => {
					if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) options.confirmed();
				},
			},
		},
		options.label,
		...detail,
	);
}
