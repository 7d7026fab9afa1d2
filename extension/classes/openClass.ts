import type { ClassDetail } from '#contract/classes.ts';
import type { ClassTools } from './classTools.ts';

/** A class whose settings were opened. */
export interface OpenClass {
	tools: ClassTools;
	detail: ClassDetail;
}
