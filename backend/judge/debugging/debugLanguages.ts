import type { LanguageId } from '#contract/ids.ts';
import { cDebug } from './cDebug.ts';
import { cppDebug } from './cppDebug.ts';
import type { DebugLanguage } from './debugLanguage.ts';
import { goDebug } from './goDebug.ts';
import { javaDebug } from './javaDebug.ts';
import { javascriptDebug, typescriptDebug } from './nodeDebug.ts';
import { pythonDebug } from './pythonDebug.ts';
import { rustDebug } from './rustDebug.ts';

/** A Record, so that naming a language in the contract without saying how it is debugged does not compile. */
export const debugLanguages: Readonly<Record<LanguageId, DebugLanguage>> = {
	python: pythonDebug,
	javascript: javascriptDebug,
	typescript: typescriptDebug,
	java: javaDebug,
	cpp: cppDebug,
	c: cDebug,
	go: goDebug,
	rust: rustDebug,
};
