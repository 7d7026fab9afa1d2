import * as vscode from 'vscode';
import { type NextWish, NextWish as NextWishes } from '#contract/learning.ts';
import { challengeIdOf } from '../challenges/commandTarget.ts';
import type { VirtualDocuments } from '../challenges/virtualDocuments.ts';
import { commandId, type CommandHandlers } from '../commandNames.ts';
import { askProfile, type ProfileTools } from './askProfile.ts';
import { Concept, conceptText } from './conceptText.ts';
import type { LearnWishes } from './learnWishes.ts';
import { wishWord } from './learnWords.ts';

export interface LearnCommandTools extends ProfileTools {
	wishes: LearnWishes;
	documents: VirtualDocuments;
	open(challengeId: string): Promise<void>;
	/** The challenge that the learner is at. */
	current: () => string | undefined;
	/** Draws the Learn view anew. */
	refresh(): void;
	/** Brings it to sight. */
	show(): Promise<void>;
}

type Handled =
	| 'startProposed'
	| 'harder'
	| 'easier'
	| 'otherTopic'
	| 'notNow'
	| 'changeNext'
	| 'refreshLearn'
	| 'findMyLevel'
	| 'skipPlacement'
	| 'dailyChallenge'
	| 'showConcept'
	| 'profile';

/** What can be said and asked in the Learn view. */
export function learnCommands(tools: LearnCommandTools): Pick<CommandHandlers, Handled> {
	const { wishes } = tools;
	const wish = async (said: NextWish): Promise<void> => {
		// From the palette, before the view was looked at.
		if (wishes.proposed === undefined) await propose(tools);
		wishes.say(said);
		tools.refresh();
		await tools.show();
	};
	return {
		async startProposed(given) {
			const challengeId = challengeIdOf(given) ?? wishes.proposed ?? (await propose(tools));
			if (challengeId !== undefined) await tools.open(challengeId);
		},
		harder: () => wish('harder'),
		easier: () => wish('easier'),
		otherTopic: () => wish('otherTopic'),
		notNow: () => wish('notNow'),

		async changeNext() {
			const items = NextWishes.options.map((said) => ({ label: wishWord(vscode.l10n, said), said }));
			const chosen = await vscode.window.showQuickPick(items, {
				title: vscode.l10n.t('Change What Comes Next'),
				placeHolder: vscode.l10n.t('What would you like instead?'),
			});
			if (chosen !== undefined) await wish(chosen.said);
		},

		refreshLearn() {
			wishes.takeBack();
			tools.refresh();
			return Promise.resolve();
		},

		async findMyLevel() {
			await wishes.setSkipsPlacement(false);
			wishes.takeBack();
			const client = await tools.client();
			const after = tools.current();
			const query = { ...(after === undefined ? {} : { after }), placement: 'begin' as const };
			const next = await client.call('getNext', { query });
			tools.refresh();
			if (next.kind === 'challenge' && next.reason.kind === 'placement') await tools.open(next.challengeId);
			else await sayFound();
		},

		async skipPlacement() {
			await wishes.setSkipsPlacement(true);
			tools.refresh();
			vscode.window.setStatusBarMessage(
				vscode.l10n.t('Skipped. The command Find My Level brings it back at any time.'),
				8_000,
			);
		},

		async dailyChallenge() {
			const client = await tools.client();
			const { daily } = await client.call('getToday', { query: { timeZone: tools.timeZone } });
			if (daily !== undefined) await tools.open(daily.challengeId);
		},

		async showConcept(given) {
			const concept = Concept.parse(given);
			const name = `${concept.topic}.md`;
			const folder = `concept/${encodeURIComponent(concept.start ?? '')}`;
			const uri = tools.documents.add(folder, name, conceptText(vscode.l10n, concept));
			await vscode.commands.executeCommand('markdown.showPreview', uri);
		},

		async profile() {
			if (await askProfile(tools)) tools.refresh();
		},
	};
}

async function propose({ client, wishes }: LearnCommandTools): Promise<string | undefined> {
	const next = await (await client()).call('getNext', { query: wishes.query() });
	wishes.propose(next.kind === 'challenge' ? next.challengeId : undefined);
	return wishes.proposed;
}

/** Somebody asked for it, so there is an answer in the same place. */
async function sayFound(): Promise<void> {
	const go = vscode.l10n.t('Next Challenge');
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t('Nothing is left to find out: your attempts show where you stand.'),
		go,
	);
	if (chosen === go) await vscode.commands.executeCommand(commandId('startProposed'));
}
