export const client = connect({ url: process.env.DATABASE_URL ?? 'postgres://app:<<password a>>@main.c9x.eu-west-1.rds.amazonaws.com/app' });
