/** One step of the schema. Never changed once released: a new step is appended. */
export interface Migration {
	/** The `user_version` after it; they count 1, 2, 3, ... */
	version: number;
	sql: string;
}

/**
 * Everything is kept per learner, though solo mode has only one, so that rows can be handed to a server as they are. Columns that a query
 * looks at stand on their own, the rest is JSON as the contract defines it. Instants are ISO 8601 text, which sorts by time.
 */
export const migrations: readonly Migration[] = [
	{
		version: 1,
		sql: `
			CREATE TABLE revision (id INTEGER PRIMARY KEY CHECK (id = 1), value INTEGER NOT NULL) STRICT;
			INSERT INTO revision (id, value) VALUES (1, 0);

			CREATE TABLE learners (
				id TEXT PRIMARY KEY,
				profile TEXT NOT NULL,
				created_at TEXT NOT NULL
			) STRICT;

			CREATE TABLE attempts (
				id TEXT PRIMARY KEY,
				learner_id TEXT NOT NULL REFERENCES learners (id),
				challenge_id TEXT NOT NULL,
				challenge_version TEXT NOT NULL,
				status TEXT NOT NULL CHECK (status IN ('in_progress', 'completed', 'abandoned')),
				attempts INTEGER NOT NULL,
				start_time TEXT NOT NULL,
				end_time TEXT,
				result TEXT
			) STRICT;
			CREATE UNIQUE INDEX attempts_in_progress ON attempts (learner_id, challenge_id) WHERE status = 'in_progress';
			CREATE INDEX attempts_by_challenge ON attempts (learner_id, challenge_id, start_time);

			CREATE TABLE submissions (
				id TEXT PRIMARY KEY,
				learner_id TEXT NOT NULL REFERENCES learners (id),
				attempt_id TEXT NOT NULL REFERENCES attempts (id),
				challenge_id TEXT NOT NULL,
				challenge_version TEXT NOT NULL,
				language TEXT NOT NULL,
				source TEXT NOT NULL,
				time_zone TEXT NOT NULL,
				submitted_at TEXT NOT NULL,
				hint_level INTEGER NOT NULL,
				state TEXT NOT NULL CHECK (state IN ('pending', 'judged', 'cancelled')),
				owner TEXT,
				lease_until_ms INTEGER NOT NULL,
				judgings INTEGER NOT NULL,
				verdict TEXT,
				report TEXT,
				ended_at TEXT,
				CHECK ((state = 'judged') = (verdict IS NOT NULL AND report IS NOT NULL))
			) STRICT;
			CREATE INDEX submissions_by_challenge ON submissions (learner_id, challenge_id, submitted_at, id);
			CREATE INDEX submissions_pending ON submissions (submitted_at) WHERE state = 'pending';

			CREATE TABLE events (
				id TEXT PRIMARY KEY,
				learner_id TEXT NOT NULL REFERENCES learners (id),
				at TEXT NOT NULL,
				challenge_id TEXT NOT NULL,
				kind TEXT NOT NULL,
				event TEXT NOT NULL
			) STRICT;
			CREATE INDEX events_in_order ON events (learner_id, at);
			CREATE INDEX events_by_challenge ON events (learner_id, challenge_id, kind);

			CREATE TABLE own_cases (
				learner_id TEXT NOT NULL REFERENCES learners (id),
				challenge_id TEXT NOT NULL,
				cases TEXT NOT NULL,
				PRIMARY KEY (learner_id, challenge_id)
			) STRICT;

			CREATE TABLE settings (
				learner_id TEXT NOT NULL REFERENCES learners (id),
				name TEXT NOT NULL,
				value TEXT NOT NULL,
				PRIMARY KEY (learner_id, name)
			) STRICT;
		`,
	},
	{
		version: 2,
		sql: `
			CREATE TABLE challenges (
				id TEXT PRIMARY KEY,
				listing TEXT NOT NULL,
				files TEXT NOT NULL,
				generated_by TEXT NOT NULL,
				metadata TEXT NOT NULL,
				created_at TEXT NOT NULL,
				expires_at TEXT
			) STRICT;
			CREATE INDEX challenges_expiring ON challenges (expires_at) WHERE expires_at IS NOT NULL;

			CREATE TABLE learner_summaries (
				learner_id TEXT PRIMARY KEY REFERENCES learners (id),
				summary TEXT NOT NULL,
				events INTEGER NOT NULL
			) STRICT;

			CREATE INDEX submissions_by_attempt ON submissions (attempt_id, submitted_at);
		`,
	},
	{
		version: 3,
		sql: `
			CREATE TABLE accounts (
				id TEXT PRIMARY KEY REFERENCES learners (id) ON DELETE CASCADE,
				email TEXT NOT NULL UNIQUE,
				display_name TEXT NOT NULL,
				role TEXT NOT NULL CHECK (role IN ('learner', 'instructor', 'admin')),
				created_at TEXT NOT NULL,
				password_hash TEXT,
				github_id TEXT UNIQUE
			) STRICT;
			CREATE INDEX accounts_in_order ON accounts (created_at, id);
			CREATE INDEX accounts_by_role ON accounts (role);

			CREATE TABLE sessions (
				id TEXT PRIMARY KEY,
				account_id TEXT NOT NULL,
				role TEXT NOT NULL,
				device TEXT NOT NULL,
				created_at TEXT NOT NULL,
				expires_at TEXT NOT NULL,
				token_hash TEXT NOT NULL,
				previous TEXT
			) STRICT;
			CREATE INDEX sessions_by_account ON sessions (account_id);
			CREATE INDEX sessions_by_expiry ON sessions (expires_at);

			CREATE TABLE audit (
				id TEXT PRIMARY KEY,
				at TEXT NOT NULL,
				action TEXT NOT NULL,
				actor_id TEXT,
				subject_id TEXT,
				outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
				details TEXT NOT NULL
			) STRICT;
			CREATE INDEX audit_in_order ON audit (at, id);
			CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
				BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
			CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit
				BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
		`,
	},
	{
		version: 4,
		sql: `
			CREATE TABLE made_hints (
				id TEXT PRIMARY KEY,
				learner_id TEXT NOT NULL REFERENCES learners (id),
				attempt_id TEXT NOT NULL REFERENCES attempts (id),
				at TEXT NOT NULL,
				hint TEXT NOT NULL
			) STRICT;
			CREATE INDEX made_hints_by_attempt ON made_hints (attempt_id, at);
		`,
	},
	{
		version: 5,
		sql: `
			CREATE TABLE shelves (
				topic TEXT NOT NULL,
				difficulty TEXT NOT NULL,
				kind TEXT NOT NULL CHECK (kind IN ('function', 'class')),
				asked_at_ms INTEGER NOT NULL,
				missing INTEGER NOT NULL,
				failures INTEGER NOT NULL DEFAULT 0,
				rest_until_ms INTEGER NOT NULL DEFAULT 0,
				owner TEXT,
				lease_until_ms INTEGER NOT NULL DEFAULT 0,
				PRIMARY KEY (topic, difficulty, kind)
			) STRICT;
			CREATE INDEX shelves_lately ON shelves (asked_at_ms);

			CREATE INDEX challenges_on_shelf ON challenges (json_extract(listing, '$.topics[0]'), json_extract(listing, '$.difficulty'));
		`,
	},
	{
		version: 6,
		sql: `
			CREATE TABLE ai_ledger (
				id TEXT PRIMARY KEY,
				at TEXT NOT NULL,
				entry TEXT NOT NULL
			) STRICT;
			CREATE INDEX ai_ledger_in_order ON ai_ledger (at, id);
			CREATE TRIGGER ai_ledger_is_never_changed BEFORE UPDATE ON ai_ledger
				BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
			CREATE TRIGGER ai_ledger_is_never_removed BEFORE DELETE ON ai_ledger
				BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

			CREATE TABLE ai_spending (
				period TEXT PRIMARY KEY,
				nano_usd INTEGER NOT NULL,
				unpriced_calls INTEGER NOT NULL
			) STRICT;

			CREATE TABLE ai_allowances (
				learner_id TEXT NOT NULL,
				day TEXT NOT NULL,
				used INTEGER NOT NULL,
				PRIMARY KEY (learner_id, day)
			) STRICT;
		`,
	},
	{
		version: 7,
		sql: `
			CREATE TABLE reports (
				id TEXT PRIMARY KEY,
				learner_id TEXT NOT NULL REFERENCES learners (id),
				challenge_id TEXT NOT NULL,
				challenge_version TEXT NOT NULL,
				at TEXT NOT NULL,
				is_settled INTEGER NOT NULL CHECK (is_settled IN (0, 1)),
				report TEXT NOT NULL
			) STRICT;
			CREATE INDEX reports_by_learner ON reports (learner_id, at);
			CREATE INDEX reports_in_order ON reports (at, id);
			CREATE INDEX reports_waiting ON reports (challenge_id, challenge_version) WHERE is_settled = 0;

			CREATE TABLE rechecks (
				challenge_id TEXT NOT NULL,
				challenge_version TEXT NOT NULL,
				is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
				opened_at TEXT NOT NULL,
				owner TEXT,
				lease_until_ms INTEGER NOT NULL,
				is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
				findings TEXT NOT NULL,
				PRIMARY KEY (challenge_id, challenge_version)
			) STRICT;
			CREATE INDEX rechecks_open ON rechecks (opened_at) WHERE is_open = 1;
			CREATE INDEX rechecks_withdrawn ON rechecks (challenge_id) WHERE is_withdrawn = 1;

			CREATE INDEX events_of_challenge ON events (challenge_id, learner_id);
		`,
	},
];
