import type { Memento } from 'vscode';

/** VS Code's memento, kept as JSON as VS Code does. */
export function memento(): Memento {
	const values = new Map<string, string>();
	return {
		keys: () => [...values.keys()],
		get: (key: string, otherwise?: unknown): unknown => {
			const value = values.get(key);
			return value === undefined ? otherwise : JSON.parse(value);
		},
		update: (key: string, value: unknown) => {
			values.set(key, JSON.stringify(value));
			return Promise.resolve();
		},
		// All that the interface asks for; its generic overloads say no more about values.
	} as Memento;
}
