import type * as vscode from 'vscode';
import type { ApiClient } from '../backend/apiClient.ts';
import type { VirtualDocuments } from '../challenges/virtualDocuments.ts';
import type { DueTimes } from './dueWords.ts';
import type { MyClasses } from './myClasses.ts';

/** What the commands of classes work with. */
export interface ClassTools {
	/** @throws AppError when nobody is signed in */
	server: () => Promise<ApiClient>;
	isSignedIn: () => Promise<boolean>;
	/** Of the server, for showing. */
	host: () => string;
	myClasses: MyClasses;
	documents: VirtualDocuments;
	timeZone: string;
	log: vscode.LogOutputChannel;
	openDashboard: (classId: string) => void;
	/** What is shown of classes is out of date. */
	changed: () => void;
}

/** Where and when dates are read, now. */
export function dueTimes({ timeZone }: Pick<ClassTools, 'timeZone'>, locale: string): DueTimes {
	return { nowMs: Date.now(), locale, timeZone };
}
