export { reveal } from '../domain/secret-values.ts';
