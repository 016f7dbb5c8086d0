export const host = process.env.DB_HOST ?? 'staging-db.c9x.eu-west-1.rds.amazonaws.com';
