import type { Model, Schema } from 'mongoose';
import { MongoDatabase } from '#backend/platform/mongo.ts';

/** Stands for the end of a process: nothing more is read or written after it. */
export class Crash extends Error {}

const writes = new Set([
	'create',
	'updateOne',
	'updateMany',
	'findOneAndUpdate',
	'replaceOne',
	'deleteOne',
	'deleteMany',
]);

/** The same database, for a process that ends before its write number `survives + 1`. */
export class CrashingMongo extends MongoDatabase {
	readonly #survives: number;
	readonly #models = new Map<string, unknown>();
	#written = 0;
	hasCrashed = false;

	constructor(database: MongoDatabase, survives: number) {
		super(database.connection);
		this.#survives = survives;
	}

	override model<Document>(name: string, schema: Schema<Document>, collection = name): Model<Document> {
		const known = this.#models.get(name) ?? this.#crashing(super.model(name, schema, collection));
		this.#models.set(name, known);
		return known as Model<Document>; // put there under its name, as the base class does
	}

	#crashing<Document>(model: Model<Document>): Model<Document> {
		return new Proxy(model, {
			get: (target, property) => {
				const member: unknown = Reflect.get(target, property, target);
				if (typeof member !== 'function' || typeof property === 'symbol') return member;
				return (...args: unknown[]): unknown => {
					if (writes.has(property) && this.#written++ >= this.#survives) this.hasCrashed = true;
					if (this.hasCrashed) throw new Crash(`before ${target.modelName}.${property}`);
					return Reflect.apply(member, target, args);
				};
			},
		});
	}
}
