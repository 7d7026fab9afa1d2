import { mongoAccountPlan } from '../accounts/mongoAccountStore.ts';
import { mongoAuditPlan } from '../accounts/mongoAuditLog.ts';
import { mongoSessionPlan } from '../accounts/mongoSessionStore.ts';
import { mongoAiOutcomePlan } from '../admin/mongoAiOutcomeStore.ts';
import { mongoCountingPlan, mongoRollUpPlan } from '../admin/mongoRollUpPlan.ts';
import { mongoChallengePlan } from '../challenges/mongoChallengePlan.ts';
import { mongoOwnCasePlan } from '../challenges/mongoOwnCaseStore.ts';
import { mongoClassPlan, mongoMemberPlan } from '../classes/mongoClassPlan.ts';
import { mongoRosterPlan } from '../classes/mongoRosterPlan.ts';
import { mongoAiAllowancePlan, mongoAiLedgerPlan, mongoAiSpendingPlan } from '../forge/budget/mongoAiPlans.ts';
import { mongoShelfPlan } from '../forge/pool/mongoShelfStore.ts';
import { mongoRecheckPlan, mongoReportPlan } from '../challenges/reports/mongoReportPlan.ts';
import { mongoMadeHintPlan } from '../hints/made/mongoMadeHintStore.ts';
import { mongoAttemptPlan } from '../learning/mongoAttempt.ts';
import { mongoEventPlan } from '../learning/mongoEvent.ts';
import { mongoSummaryPlan } from '../learning/mongoLearnerSummaryStore.ts';
import type { MongoPlan } from '../platform/mongoIndexes.ts';
import { mongoPushedSetPlan, mongoPushedVersionPlan } from '../sets/pushed/mongoPushedSetPlan.ts';
import { mongoRegradePlan } from '../sets/pushed/mongoRegradeStore.ts';
import { mongoSubmissionPlan } from '../submissions/mongoSubmission.ts';

/** Every collection of a server, with its indexes and queries. */
export const mongoPlans: readonly MongoPlan[] = [
	mongoAccountPlan,
	mongoSessionPlan,
	mongoAuditPlan,
	mongoChallengePlan,
	mongoOwnCasePlan,
	mongoAttemptPlan,
	mongoEventPlan,
	mongoSubmissionPlan,
	mongoSummaryPlan,
	mongoMadeHintPlan,
	mongoAiLedgerPlan,
	mongoAiSpendingPlan,
	mongoAiAllowancePlan,
	mongoShelfPlan,
	mongoReportPlan,
	mongoRecheckPlan,
	mongoClassPlan,
	mongoMemberPlan,
	mongoRosterPlan,
	mongoPushedSetPlan,
	mongoPushedVersionPlan,
	mongoRegradePlan,
	mongoRollUpPlan,
	mongoCountingPlan,
	mongoAiOutcomePlan,
];
