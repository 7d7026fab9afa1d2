import * as vscode from 'vscode';
import type { Clients } from '../backend/clients.ts';
import type { VirtualDocuments } from '../challenges/virtualDocuments.ts';
import { classCommands } from './classCommands.ts';
import type { ClassNode } from './classNode.ts';
import { type ClassFacts, classNodes } from './classNodes.ts';
import { type ClassTools, dueTimes } from './classTools.ts';
import { DashboardPanels } from './dashboardPanels.ts';
import { MyClasses } from './myClasses.ts';

export interface ClassesTools {
	clients: Clients;
	documents: VirtualDocuments;
	extensionUri: vscode.Uri;
	timeZone: string;
	log: vscode.LogOutputChannel;
	/** What is shown is out of date. */
	changed: () => void;
}

/** What the window has of classes. */
export interface OpenedClasses {
	commands: ReturnType<typeof classCommands>;
	dashboards: DashboardPanels;
	/** The group *Classes* for a tree; empty for somebody who is in none, or not signed in. @throws AppError when the server does not answer */
	nodes(): Promise<ClassNode[]>;
	/** Something changed, here or elsewhere: the next look asks the server again. */
	forget(): void;
	dispose(): void;
}

/** Puts together what there is of classes in a window. Nothing is asked before something is shown, but of whoever is signed in whether they are staff. */
export function openClasses({ clients, documents, extensionUri, timeZone, log, changed }: ClassesTools): OpenedClasses {
	const server: ClassTools['server'] = () => clients.server();
	const isSignedIn = async (): Promise<boolean> => (await clients.owner()) !== 'local';
	const myClasses = new MyClasses({
		server,
		isSignedIn,
		staffChanged: (isStaff) => void vscode.commands.executeCommand('setContext', 'codeSensei.classStaff', isStaff),
	});
	const look = (): void => {
		myClasses.forget();
		// Menus need to know it; whoever asks for more sees what is wrong.
		myClasses.all().catch((error: unknown) => log.warn(String(error)));
	};
	const shared = {
		server,
		isSignedIn,
		host: () => (clients.place.kind === 'server' ? clients.place.host : ''),
		myClasses,
		documents,
		timeZone,
		log,
		changed() {
			look();
			dashboards.refresh();
			changed();
		},
	};
	const dashboards = new DashboardPanels({ ...shared, extensionUri });
	let owner: string | undefined;
	const follow = async (): Promise<void> => {
		const before = owner;
		owner = await clients.owner();
		look();
		// The same person, whose server came or went: what is shown stays until there is something newer.
		if (before === undefined || before === owner) dashboards.refresh();
		else dashboards.restart();
	};
	const following = clients.onDidChangePlace(() => void follow());
	void follow();
	return {
		commands: classCommands({ ...shared, openDashboard: (classId) => dashboards.show(classId) }),
		dashboards,
		async nodes() {
			const times = dueTimes(shared, vscode.env.language);
			return classNodes(vscode.l10n, await myClasses.all(), times, (classId) => factsOf(shared, classId));
		},
		forget: () => myClasses.forget(),
		dispose() {
			following.dispose();
			dashboards.dispose();
		},
	};
}

async function factsOf({ server }: Pick<ClassTools, 'server'>, classId: string): Promise<ClassFacts> {
	const client = await server();
	const params = { classId };
	const detail = await client.call('getClass', { params });
	if (detail.role !== 'learner') return { detail, grades: [] };
	const { grades } = await client.call('getSeenOfMe', { params });
	return { detail, grades: grades?.grades ?? [] };
}
