import { Topic } from '#contract/ids.ts';
import { brutePrompt } from '#backend/forge/brutePrompt.ts';
import { isBruteOnly } from '../../forge/askedPart.ts';
import { readCandidates } from '../forgeCandidates.ts';
import { readChallengeDraft } from './readChallengeDraft.ts';
import { candidatesFolder, readRecordedProofs, type RecordedProof } from './recordedProofs.ts';

export interface Sound {
	text: string;
	/** Statement and signature: what a repair leaves as it is. */
	task: string;
	/** The answer to the second call, as it goes over the wire. */
	brute: string;
	proof: Extract<RecordedProof, { kind: 'proved' }>;
}

export interface Defective {
	text: string;
	/** Absent where no challenge can be read. */
	task?: string | undefined;
	proof: Exclude<RecordedProof, { kind: 'proved' }>;
}

/** What models may answer: the candidates of the forge's own tests, with what the real proof said about each. */
export interface Supply {
	sound: readonly Sound[];
	defective: readonly Defective[];
}

/** @throws Error when a candidate has no recorded proof: then `recordProofs.ts` has to be run again */
export async function readSupply(): Promise<Supply> {
	const proofs = new Map(readRecordedProofs().map((proof) => [proof.candidate, proof]));
	const sound: Sound[] = [];
	const defective: Defective[] = [];
	for (const { name, answers, demand } of await readCandidates(candidatesFolder)) {
		const proof = proofs.get(name);
		if (proof === undefined) throw new Error(`${name} has no recorded proof`);
		const text = answers[0] ?? '';
		const brute = answers.find((answer) => isBruteOnly(answer)) ?? '';
		if (proof.kind === 'proved') sound.push({ text, task: taskIn(text) ?? '', brute, proof });
		else if (isDrawable(text, proof, demand.topic)) defective.push({ text, task: taskIn(text), proof });
	}
	return { sound, defective };
}
/** Of a topic that is none no model is asked; and where it is the brute force that can't be read, the challenge says nothing. */
function isDrawable(text: string, { kind }: RecordedProof, topic: string): boolean {
	return Topic.safeParse(topic).success && (kind !== 'unread' || readChallengeDraft(text) === undefined);
}

/** Of sound candidates the share that was measured to be of the level that was asked for. */
export function measuredLevelShare({ sound }: Pick<Supply, 'sound'>): number {
	return sound.filter(({ proof }) => proof.measured === proof.demanded).length / sound.length;
}

function taskIn(text: string): string | undefined {
	const draft = readChallengeDraft(text);
	return draft === undefined ? undefined : brutePrompt(draft);
}
