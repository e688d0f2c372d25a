// How Zendesk says no. Thrown by the desk's rules, printed by rest/; the bodies differ from resource to resource
// and are the ones seen in practice (zendesk-platform section 8, API description for custom objects).

export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`refused with ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The id is absent, or this person may not see it: Zendesk does not tell the two apart. */
export const recordNotFound = () => new Refusal(404, { error: 'RecordNotFound', description: 'Not found' });

/** No such endpoint, on this plan or at all. */
export const invalidEndpoint = () => new Refusal(404, { error: 'InvalidEndpoint', description: 'Not found' });

/** What Zendesk has and the workbench has not: never a silent other answer. */
export const notSimulated = (what: string) =>
  new Refusal(501, {
    error: 'NotSimulated',
    description: `Zendesk has ${what}; this workbench does not simulate it.`,
  });

export const notAuthenticated = () => new Refusal(401, { error: "Couldn't authenticate you" });

/** Of an OAuth access token. */
export const invalidToken = () =>
  new Refusal(401, {
    error: 'invalid_token',
    error_description:
      'The access token provided is expired, revoked, malformed or invalid for other reasons.',
  });

export const forbidden = () =>
  new Refusal(403, {
    error: {
      title: 'Forbidden',
      message: 'You do not have access to this page. Please contact the account owner.',
    },
  });

export function recordInvalid(field: string, description: string): Refusal {
  return new Refusal(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { [field]: [{ description, error: 'InvalidValue' }] },
  });
}

export const closedTicket = () =>
  new Refusal(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { status: [{ description: 'Status: closed prevents ticket update' }] },
  });

export const updateConflict = () =>
  new Refusal(409, {
    error: 'UpdateConflict',
    description:
      'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket.',
  });

export const badRequest = (description: string) => new Refusal(400, { error: 'BadRequest', description });

/** A parameter of the wrong kind, as Zendesk checks them before it looks at anything (seen live). */
export const invalidAttribute = (name: string, kind: string) =>
  new Refusal(400, {
    error: {
      title: 'Invalid attribute',
      message: `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} must be ${kind}`,
    },
  });

/** Of a list by cursor: an order that it does not have, a cursor that is none. */
export const invalidPaging = (description: string) =>
  new Refusal(400, { error: 'InvalidPaginationParameter', description });

export const invalidSearch = (description: string) => new Refusal(422, { error: 'invalid', description });

/** Custom objects speak another dialect: `{errors: [{code, status, title}]}`. */
export function objectRefusal(status: number, code: string, title: string): Refusal {
  return new Refusal(status, { errors: [{ code, status: String(status), title }] });
}

export function tooManyRequests(retryAfter: number, headers: Readonly<Record<string, string>> = {}): Refusal {
  return new Refusal(
    429,
    { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' },
    { 'Retry-After': String(retryAfter), ...headers },
  );
}
