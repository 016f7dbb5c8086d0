import type { Capability } from '../domain/credential.ts';

/** Administers a whole platform account: what it holds can be deleted. Whether backups can is said per type. */
export const PLATFORM_ACCOUNT: Capability = {
  reach: 'everything in the account: projects, settings and data of all environments',
  destroys: 'yes',
  destroysBackups: 'unknown',
  scope: 'account',
  infrastructure: true,
};

/** Administers infrastructure as far as its grants say. */
export const PLATFORM_ROLE: Capability = {
  reach: 'the resources that were granted to it',
  destroys: 'depends',
  destroysBackups: 'depends',
  note: 'Its grants decide; the value does not show them.',
  scope: 'role',
  infrastructure: true,
};

/** Works within one project of a platform. */
export const PLATFORM_PROJECT: Capability = {
  reach: 'one project or application',
  destroys: 'depends',
  destroysBackups: 'unknown',
  scope: 'project',
  infrastructure: true,
};

/** An API key of a service, limited by the scopes that were chosen for it. */
export const API_ROLE: Capability = {
  reach: "the provider's API, as far as its scopes allow",
  destroys: 'depends',
  destroysBackups: 'unknown',
  note: 'Its scopes decide; the value does not show them.',
  scope: 'role',
  infrastructure: false,
};

/** An API key of a service whose account is one whole. */
export const API_ACCOUNT: Capability = {
  reach: "the account's data and settings behind the provider's API",
  destroys: 'depends',
  destroysBackups: 'unknown',
  scope: 'account',
  infrastructure: false,
};

/** An API key of one project, shop, application or server of a service. */
export const API_PROJECT: Capability = {
  reach: 'the data of one project of the service',
  destroys: 'depends',
  destroysBackups: 'unknown',
  scope: 'project',
  infrastructure: false,
};

/** Requests to models, at the owner's cost. */
export const MODELS: Capability = {
  reach: 'requests to models at the cost of the account, and what the account stores there',
  destroys: 'depends',
  destroysBackups: 'unknown',
  scope: 'project',
  infrastructure: false,
};

/** Moves or reads money of one merchant. */
export const PAYMENTS: Capability = {
  reach: 'payments, refunds and customer data of one merchant account',
  destroys: 'depends',
  destroysBackups: 'unknown',
  note: 'In live mode it moves real money.',
  scope: 'project',
  infrastructure: false,
};

/** Sends into one place and reads nothing. */
export const INGEST: Capability = {
  reach: 'sending data or messages to one place',
  destroys: 'unknown',
  destroysBackups: 'unknown',
  scope: 'project',
  infrastructure: false,
};

/** Signs or verifies: whoever holds it can forge what it signs. */
export const SIGNING: Capability = {
  reach: 'forging what it signs',
  destroys: 'unknown',
  destroysBackups: 'unknown',
  scope: 'project',
  infrastructure: false,
};

/** Decrypts what was encrypted to it. */
export const DECRYPTION: Capability = {
  reach: 'everything that was encrypted to it',
  destroys: 'unknown',
  destroysBackups: 'unknown',
  scope: 'unknown',
  infrastructure: false,
};

/** Shipped to browsers or devices by design, or a name only. */
export const PUBLIC: Capability = {
  reach: 'what the provider lets everybody do',
  destroys: 'no',
  destroysBackups: 'no',
  scope: 'project',
  infrastructure: false,
};

/** The documentation that was read does not say. */
export const UNKNOWN: Capability = {
  reach: 'not documented in what was read',
  destroys: 'unknown',
  destroysBackups: 'unknown',
  scope: 'unknown',
  infrastructure: false,
};
