import { type Content, element } from './element.ts';

/** A plain text in which `back-ticks` quote code. */
export function quoted(text: string): Content {
	return text.split(/`([^`\n]+)`/).map((part, place) => (place % 2 === 1 ? element('code', {}, part) : part));
}
