export const host = process.env.DB_HOST ?? 'localhost';
export const api = process.env.API_URL ?? 'https://api.github.com';
export const mode = process.env.NODE_ENV ?? 'production';
