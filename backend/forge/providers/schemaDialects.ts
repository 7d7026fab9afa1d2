import { acceptsNull, type WireSchema } from './wireSchema.ts';

/** A schema as one provider wants it in JSON. */
export type SchemaJson = Record<string, unknown>;

/** A choice of the JSON Schema dialect's fine points. */
interface Dialect {
	/** Every member required; one that may be absent may be null instead. */
	everyMemberRequired: boolean;
}

/** JSON Schema for OpenAI's strict mode. */
export function strictJsonSchema(schema: WireSchema): SchemaJson {
	return jsonSchema(schema, { everyMemberRequired: true });
}

/** Plain JSON Schema; Ollama makes a grammar of it. */
export function plainJsonSchema(schema: WireSchema): SchemaJson {
	return jsonSchema(schema, { everyMemberRequired: false });
}

/** Gemini's subset of OpenAPI 3.0: `nullable` instead of a null type, an order of members, and no `additionalProperties`. */
export function openApiSchema(schema: WireSchema): SchemaJson {
	const description = describing(schema);
	switch (schema.kind) {
		case 'object':
			return {
				type: 'object',
				...description,
				properties: Object.fromEntries(schema.members.map((one) => [one.name, openApiSchema(one.schema)])),
				required: schema.members.filter((one) => !one.optional).map((one) => one.name),
				// The model writes in this order, so what comes first is thought of first.
				propertyOrdering: schema.members.map((one) => one.name),
			};
		case 'array':
			return { type: 'array', ...description, items: openApiSchema(schema.items), ...boundsOf(schema) };
		case 'string':
			return { type: 'string', ...description, ...(schema.choices && { format: 'enum', enum: schema.choices }) };
		case 'anyOf': {
			const nullable = acceptsNull(schema) ? { nullable: true } : {};
			const options = schema.options.filter((one) => one.kind !== 'null').map(openApiSchema);
			const [only] = options;
			if (only !== undefined && options.length === 1) return { ...only, ...description, ...nullable };
			return { ...description, anyOf: options, ...nullable };
		}
		case 'integer':
		case 'number':
		case 'boolean':
		case 'null':
			return { type: schema.kind, ...description };
		default:
			return schema satisfies never;
	}
}

function jsonSchema(schema: WireSchema, dialect: Dialect): SchemaJson {
	const description = describing(schema);
	switch (schema.kind) {
		case 'object': {
			const required = schema.members.filter((one) => dialect.everyMemberRequired || !one.optional);
			return {
				type: 'object',
				...description,
				properties: Object.fromEntries(
					schema.members.map((one) => {
						const inner = jsonSchema(one.schema, dialect);
						const standsInNull = dialect.everyMemberRequired && one.optional && !acceptsNull(one.schema);
						return [one.name, standsInNull ? { anyOf: [inner, { type: 'null' }] } : inner];
					}),
				),
				required: required.map((one) => one.name),
				additionalProperties: false,
			};
		}
		case 'array':
			return { type: 'array', ...description, items: jsonSchema(schema.items, dialect), ...boundsOf(schema) };
		case 'string':
			return { type: 'string', ...description, ...(schema.choices && { enum: schema.choices }) };
		case 'anyOf':
			return { ...description, anyOf: schema.options.map((one) => jsonSchema(one, dialect)) };
		case 'integer':
		case 'number':
		case 'boolean':
		case 'null':
			return { type: schema.kind, ...description };
		default:
			return schema satisfies never;
	}
}

function describing(schema: WireSchema): SchemaJson {
	return schema.description === undefined ? {} : { description: schema.description };
}

function boundsOf(schema: { minItems: number | undefined; maxItems: number | undefined }): SchemaJson {
	return {
		...(schema.minItems === undefined ? {} : { minItems: schema.minItems }),
		...(schema.maxItems === undefined ? {} : { maxItems: schema.maxItems }),
	};
}
