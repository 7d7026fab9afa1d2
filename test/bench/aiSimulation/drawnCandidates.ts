import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import { Difficulty } from '#contract/ids.ts';
import type { DraftProof, ProveDraft } from '#backend/forge/proveDraft.ts';
import type { Defective, Sound, Supply } from './candidateSupply.ts';
import type { SimulatedTime } from './simulatedTime.ts';

/** An answer as a model gives it, and the text by which its tokens are counted. */
export interface DrawnAnswer {
	text: string;
	/** The same without the number that makes the title a new one. */
	counted: string;
}

const Drawn = z.object({ title: z.string(), difficulty: Difficulty });
const titleInText = /"title":"([^"\\]*)"/;
/** What a proof takes in the simulation. The forge's own benchmark measures it; here it only keeps a place in the queue. */
const proofMs = 5_000;

export interface Chances {
	/** That an answer is sound. */
	yieldShare: number;
	/** That a sound one is measured to be of the level that was asked for. */
	levelShare: number;
}

/**
 * Draws what models answer, and says what the proof says about it. An answer, a first or a mended one, is sound with the chance `yieldShare`; a sound one is a candidate that the real
 * proof accepted, and of the level that was asked for with the chance `levelShare`, else of one of the others; another one is refused as the real proof refused it.
 */
export class DrawnCandidates {
	readonly #supply: Supply;
	readonly #chances: Chances;
	readonly #random: () => number;
	readonly #time: Pick<SimulatedTime, 'sleep'>;
	/** By title. */
	readonly #drawn = new Map<string, Sound | Defective>();
	#count = 0;

	constructor(supply: Supply, chances: Chances, around: { random: () => number; time: Pick<SimulatedTime, 'sleep'> }) {
		this.#supply = supply;
		this.#chances = chances;
		this.#random = around.random;
		this.#time = around.time;
	}

	challenge(): DrawnAnswer {
		const { sound, defective } = this.#supply;
		return this.#give(this.#oneOf<Sound | Defective>(this.#isSound() ? sound : defective));
	}

	/** The same again, mended or not: what was asked for stays the same where there is a candidate for that. */
	mended(title: string): DrawnAnswer {
		const before = this.#drawn.get(title);
		const { sound, defective } = this.#supply;
		const isSame = ({ task }: Sound | Defective): boolean => task !== undefined && task === before?.task;
		return this.#give(
			this.#oneOf<Sound | Defective>(
				this.#isSound() ? first(sound.filter(isSame), sound) : first(defective.filter(isSame), defective),
			),
		);
	}

	brute(): DrawnAnswer {
		const { brute } = this.#oneOf(this.#supply.sound);
		return { text: brute, counted: brute };
	}

	/** In place of the proof by running code. */
	readonly prove: ProveDraft = async ({ signal }, files): Promise<DraftProof> => {
		const { title, difficulty } = Drawn.parse(JSON.parse(files.contents.get('challenge.json') ?? '{}'));
		const fate = this.#drawn.get(title)?.proof;
		if (fate === undefined || fate.kind === 'unread') throw new Error(`nobody drew ${title}`);
		try {
			await this.#time.sleep(proofMs, signal);
		} catch (error) {
			throw new AppError('cancelled', 'The proof was cancelled.', { cause: error });
		}
		if (fate.kind === 'proved') return proved(files, title, this.#measured(difficulty));
		// The same draft comes again only with another brute force, with which it may be sound.
		if (this.#isSound()) this.#drawn.set(title, this.#oneOf(this.#supply.sound));
		return { ...fate, kind: 'refused' };
	};

	#give(drawn: Sound | Defective): DrawnAnswer {
		const { text, proof } = drawn;
		const title = titleInText.exec(text)?.[1];
		if (proof.kind === 'unread' || title === undefined) return { text, counted: text };
		this.#count += 1;
		const own = `${title.slice(0, 40)} ${String(this.#count)}`;
		this.#drawn.set(own, drawn);
		return { text: text.replace(titleInText, () => `"title":"${own}"`), counted: text };
	}

	#measured(wanted: Difficulty): Difficulty {
		if (this.#random() < this.#chances.levelShare) return wanted;
		return this.#oneOf(Difficulty.options.filter((level) => level !== wanted));
	}

	#isSound(): boolean {
		return this.#random() < this.#chances.yieldShare;
	}

	#oneOf<Item>(items: readonly Item[]): Item {
		const item = items[Math.floor(this.#random() * items.length)];
		if (item === undefined) throw new RangeError('there is nothing to draw from');
		return item;
	}
}

function first<Item>(wanted: readonly Item[], otherwise: readonly Item[]): readonly Item[] {
	return wanted.length > 0 ? wanted : otherwise;
}

function proved(
	{ place, contents }: Parameters<ProveDraft>[1],
	title: string,
	difficulty: Difficulty,
): Extract<DraftProof, { kind: 'proved' }> {
	const challenge = z.record(z.string(), z.unknown()).parse(JSON.parse(contents.get('challenge.json') ?? '{}'));
	const written = new Map([...contents, ['challenge.json', JSON.stringify({ ...challenge, difficulty })]]);
	const measured = { difficulty, naiveShare: 0, growth: undefined, decisions: 0 };
	return { kind: 'proved', id: place, title, contents: written, measured };
}
