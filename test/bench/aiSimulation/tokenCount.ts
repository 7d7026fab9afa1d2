import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';

/** Where one piece of a prompt ends and the next begins. */
const pieces = /(?=<(?:draft|findings|demand|brute|task)>)/;
/** What is remembered is at most so many pieces; most come again and again. */
const rememberedMax = 20_000;

/**
 * Counts tokens as the models of OpenAI do (o200k_base). Gemini's own counter is not to be had without asking Gemini; both are trained on the same kind of
 * text and differ by some per cent. A prompt is counted in pieces, because most of each is the same as in the one before: at most one token more for each piece.
 */
export class TokenCount {
	readonly #known = new Map<string, number>();

	of(text: string): number {
		let sum = 0;
		for (const piece of text.split(pieces)) sum += this.#piece(piece);
		return sum;
	}

	#piece(text: string): number {
		const known = this.#known.get(text);
		if (known !== undefined) return known;
		const count = countTokens(text);
		if (this.#known.size < rememberedMax) this.#known.set(text, count);
		return count;
	}
}
